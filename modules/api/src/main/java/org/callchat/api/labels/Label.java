// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.labels;

import java.util.Optional;
import org.callchat.api.model.TimeRange;

/**
 * A span with a text.
 *
 * @param confidence 0…1, where it is known
 */
public record Label(TimeRange time, String text, Optional<Double> confidence) {

    public Label(TimeRange time, String text) {
        this(time, text, Optional.empty());
    }
}
