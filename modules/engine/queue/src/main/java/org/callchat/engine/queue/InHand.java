// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;

/**
 * An order that a worker has.
 *
 * @param stage empty before the first stage
 * @param progress of the stage, 0…1
 * @param since when it was taken
 */
public record InHand(OrderId order, Optional<Stage> stage, double progress, Instant since) {}
