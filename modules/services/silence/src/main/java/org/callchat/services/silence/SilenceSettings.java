// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;

/** What counts as a silence, and how much of the talk around it is told. */
record SilenceSettings(
        Duration minimum, Duration oneSidedMinimum, Duration mediumFrom, Duration longFrom, Duration context) {
    /** The version changes with what a silence, a pattern or a wait is. */
    static final String NAME = "chat-silence/1";

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

    /**
     * What the silences mean.
     *
     * @param data the texts that explain them: file name and hash
     */
    Definition definition(Map<String, String> data) {
        return new Definition(
                NAME,
                Map.of(
                        "minimum_s", seconds(minimum),
                        "one_sided_minimum_s", seconds(oneSidedMinimum),
                        "medium_from_s", seconds(mediumFrom),
                        "long_from_s", seconds(longFrom),
                        "context_s", seconds(context),
                        "dead_air_s", seconds(WaitMeasures.DEAD_AIR),
                        "hold_violation_s", seconds(WaitMeasures.HOLD)),
                data);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
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
