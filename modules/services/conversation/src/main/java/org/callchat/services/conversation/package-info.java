// SPDX-License-Identifier: GPL-3.0-or-later
/** What two parties do in a call: the words they say that somebody watches for, and how they share the time. */
@org.jspecify.annotations.NullMarked
package org.callchat.services.conversation;
