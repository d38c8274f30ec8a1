// SPDX-License-Identifier: GPL-3.0-or-later
/** The queue's window, without a display. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.queue;
