// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;

/** What counts as a silence, and how much of the talk around it is told. */
record SilenceSettings(
        Duration minimum, Duration oneSidedMinimum, Duration mediumFrom, Duration longFrom, Duration context) {
    static final Parameter<Double> MINIMUM = Parameter.number(
            "silence.minimum",
            "Shortest silence",
            "Silence in which nobody speaks is reported from this length on.",
            "s",
            1.0,
            0.1,
            60);
    static final Parameter<Double> ONE_SIDED_MINIMUM = Parameter.number(
            "silence.one_sided_minimum",
            "Shortest one-sided silence",
            "Silence of one party while another speaks is reported from this length on.",
            "s",
            3.0,
            0.1,
            600);
    static final Parameter<Double> MEDIUM_FROM = Parameter.number(
            "silence.medium_from", "Medium silence", "A silence is medium from this length on.", "s", 3.0, 0.1, 3600);
    static final Parameter<Double> LONG_FROM = Parameter.number(
            "silence.long_from", "Long silence", "A silence is long from this length on.", "s", 8.0, 0.1, 3600);
    static final Parameter<Double> CONTEXT = Parameter.number(
            "silence.context",
            "Context",
            "So much speech before and after a silence is told with it and searched for what explains it.",
            "s",
            5.0,
            1,
            60);
    static final List<Parameter<?>> PARAMETERS = List.of(MINIMUM, ONE_SIDED_MINIMUM, MEDIUM_FROM, LONG_FROM, CONTEXT);

    static SilenceSettings of(Settings settings) {
        return new SilenceSettings(
                seconds(settings, MINIMUM),
                seconds(settings, ONE_SIDED_MINIMUM),
                seconds(settings, MEDIUM_FROM),
                seconds(settings, LONG_FROM),
                seconds(settings, CONTEXT));
    }

    Silence.Category category(Duration length) {
        if (length.compareTo(longFrom) >= 0) {
            return Silence.Category.LONG;
        }
        return length.compareTo(mediumFrom) >= 0 ? Silence.Category.MEDIUM : Silence.Category.SHORT;
    }

    private static Duration seconds(Settings settings, Parameter<Double> parameter) {
        return Duration.ofNanos(Math.round(settings.get(parameter) * 1e9));
    }
}
