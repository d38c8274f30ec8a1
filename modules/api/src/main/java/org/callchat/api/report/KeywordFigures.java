// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.List;
import org.callchat.api.model.OrderId;

/**
 * How often a keyword was said.
 *
 * @param calls in which it was said
 * @param foremost the calls in which it was said most often, the most first
 */
public record KeywordFigures(String term, long hits, long calls, List<OrderId> foremost) {
    public KeywordFigures {
        foremost = List.copyOf(foremost);
    }
}
