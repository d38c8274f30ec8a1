// SPDX-License-Identifier: GPL-3.0-or-later
/** What the menu and the toolbar offer. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.actions;
