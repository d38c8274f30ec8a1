// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that a person made to orders, and that can be taken back.
 *
 * @param id counts up
 * @param who made it, as the system names this user
 * @param what as {@link OrderEdit#id} has it
 * @param orders that changed
 * @param undoneAt when it was taken back
 */
public record OrderChange(long id, Instant at, String who, String what, long orders, Optional<Instant> undoneAt) {}
