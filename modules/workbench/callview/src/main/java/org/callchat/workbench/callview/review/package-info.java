// SPDX-License-Identifier: GPL-3.0-or-later
/** What reviewers say of a call's silences, decided without a display. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.review;
