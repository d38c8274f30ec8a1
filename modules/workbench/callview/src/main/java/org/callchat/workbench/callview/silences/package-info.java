// SPDX-License-Identifier: GPL-3.0-or-later
/** The silences of a call in a list, with what was said around them. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.silences;
