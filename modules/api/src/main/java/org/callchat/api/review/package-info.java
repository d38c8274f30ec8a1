// SPDX-License-Identifier: GPL-3.0-or-later
/** What people say about a call, beside what was found in it: judgements of silences and corrections of text. */
@org.jspecify.annotations.NullMarked
package org.callchat.api.review;
