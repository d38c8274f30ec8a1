// SPDX-License-Identifier: GPL-3.0-or-later
/** The parts of a call's window and how they lie side by side. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.panel;
