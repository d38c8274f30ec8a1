// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of orders.
 *
 * @param total orders that match, on all pages
 */
public record OrderPage(List<Row> rows, long total) {

    /** An order and, once it is analysed, its figures. */
    public record Row(Order order, Optional<CallDigest> digest) {}

    public OrderPage {
        rows = List.copyOf(rows);
    }
}
