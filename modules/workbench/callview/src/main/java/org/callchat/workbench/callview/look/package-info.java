// SPDX-License-Identifier: GPL-3.0-or-later
/** Small visible parts that the panels of a call share. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.look;
