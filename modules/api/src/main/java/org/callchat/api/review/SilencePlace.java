// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import org.callchat.api.model.OrderId;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;

/** A silence in which nobody speaks, among those of many calls. */
public record SilencePlace(OrderId order, TimeRange time, Silence.Kind kind, Silence.Category category) {}
