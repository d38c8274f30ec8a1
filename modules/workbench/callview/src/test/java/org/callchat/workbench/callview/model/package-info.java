// SPDX-License-Identifier: GPL-3.0-or-later
/** Tests of what is shown and what follows from a move, without a display. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.model;
