// SPDX-License-Identifier: GPL-3.0-or-later
/** Hears silences, from sound alone, and explains them by what was said around them. */
@org.jspecify.annotations.NullMarked
package org.callchat.services.silence;
