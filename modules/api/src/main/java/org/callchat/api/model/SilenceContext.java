// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Optional;

/** What was said just before and just after a silence. */
public record SilenceContext(List<Line> before, List<Line> after) {
    /** Nothing was said around it. */
    public static final SilenceContext NONE = new SilenceContext(List.of(), List.of());

    /** Words of one speaker; {@code channel} is empty on a mono recording. */
    public record Line(Optional<Integer> channel, String text) {}

    public SilenceContext {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
