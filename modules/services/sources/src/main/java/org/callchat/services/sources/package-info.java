// SPDX-License-Identifier: GPL-3.0-or-later
/** Where calls come from: a folder, with or without a manifest that says what the recordings are. */
@org.jspecify.annotations.NullMarked
package org.callchat.services.sources;
