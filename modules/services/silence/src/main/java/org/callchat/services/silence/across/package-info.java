// SPDX-License-Identifier: GPL-3.0-or-later
/** What the silences of many calls tell together: pure functions over a few figures of each call. */
@org.jspecify.annotations.NullMarked
package org.callchat.services.silence.across;
