// SPDX-License-Identifier: GPL-3.0-or-later
/** The window of one call: it wires a panel to a model and keeps its place on the screen. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview;
