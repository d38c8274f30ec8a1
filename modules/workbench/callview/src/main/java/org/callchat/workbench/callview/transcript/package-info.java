// SPDX-License-Identifier: GPL-3.0-or-later
/** The text of a call: who said what when, with the silences between. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.transcript;
