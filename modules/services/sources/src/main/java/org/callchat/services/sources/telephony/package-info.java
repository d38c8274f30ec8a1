// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Calls of a telephony system, over the HTTP API that {@code samples/telephony/openapi.yaml} describes. From the outside
 * in: the source, its parameters, searches and lookups, the download of a recording, one server and how persistently it
 * is asked, one exchange with it.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.sources.telephony;
