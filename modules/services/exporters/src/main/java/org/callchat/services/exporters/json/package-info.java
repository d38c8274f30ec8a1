// SPDX-License-Identifier: GPL-3.0-or-later
/** JSON: {@code chat-analysis/1} for one call, JSON Lines with a summary for a report. */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.json;
