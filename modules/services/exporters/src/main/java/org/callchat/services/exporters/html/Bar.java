// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callchat.services.exporters.Rounded;

/**
 * A bar in parts, 100 units long; public in shape since templates read it.
 *
 * @param parts per part: {@code id}, {@code count}, where it starts ({@code x}) and how long it is ({@code width})
 */
record Bar(List<Map<String, String>> parts) {

    /** A part and how much it stands for. */
    record Part(String id, double amount) {}

    /** @param whole what the full length stands for; a bar of nothing has parts without length */
    static Bar of(List<Part> parts, double whole) {
        List<Map<String, String>> drawn = new ArrayList<>();
        double x = 0;
        for (Part part : parts) {
            double width = whole > 0 ? Math.min(100 - x, 100 * part.amount() / whole) : 0;
            drawn.add(Map.of(
                    "id",
                    part.id(),
                    "count",
                    Spoken.count(Math.round(part.amount())),
                    "x",
                    unit(x),
                    "width",
                    unit(width)));
            x += width;
        }
        return new Bar(List.copyOf(drawn));
    }

    private static String unit(double value) {
        return Rounded.plain(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
