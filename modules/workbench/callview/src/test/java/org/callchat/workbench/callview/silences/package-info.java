// SPDX-License-Identifier: GPL-3.0-or-later
/** Tests without a display. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.silences;
