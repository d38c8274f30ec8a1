// SPDX-License-Identifier: GPL-3.0-or-later
/** Opening the workspace at the start, closing it at the end. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.startup;
