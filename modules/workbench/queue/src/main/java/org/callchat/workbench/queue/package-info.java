// SPDX-License-Identifier: GPL-3.0-or-later
/** The queue's window: a view model that knows no toolkit, and the panel that draws it. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.queue;
