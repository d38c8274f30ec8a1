// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A telephony service to try CHAT with: serves sample calls by the contract in {@code samples/telephony/openapi.yaml}
 * and misbehaves on demand.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.cli.sampleserver;
