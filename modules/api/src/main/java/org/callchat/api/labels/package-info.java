// SPDX-License-Identifier: GPL-3.0-or-later
/** Labelled spans of a call, as label editors and caption players have them. */
@org.jspecify.annotations.NullMarked
package org.callchat.api.labels;
