// SPDX-License-Identifier: GPL-3.0-or-later
/** Silences of many calls that are to be judged, one after the other. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.worklist;
