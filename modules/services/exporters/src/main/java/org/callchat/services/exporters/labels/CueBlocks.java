// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.TimeRange;

/** Finds the captions in SubRip and WebVTT files: blocks apart by empty lines, each with a line of times. */
final class CueBlocks {
    private static final Pattern TIMES = Pattern.compile("\\s*([\\d:.,]{5,16})\\s*-->\\s*([\\d:.,]{5,16})(?:\\s.*)?");

    /** A caption and the line its times stand on. */
    record Block(TimeRange time, String text, int line) {}

    private CueBlocks() {}

    static List<Block> of(List<String> lines, String file) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("-->")) {
                TimeRange time = time(lines.get(i), file, i + 1);
                StringBuilder text = new StringBuilder();
                int line = i + 1;
                while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                    i++;
                    text.append(text.isEmpty() ? "" : "\n").append(lines.get(i));
                }
                blocks.add(new Block(time, text.toString(), line));
            }
        }
        if (blocks.isEmpty() && lines.stream().anyMatch(l -> !l.isBlank() && !l.startsWith("WEBVTT"))) {
            throw LabelTrouble.whole(file, "there is no caption in it, such as 00:00:01,000 --> 00:00:02,500.");
        }
        return blocks;
    }

    private static TimeRange time(String line, String file, int number) {
        Matcher times = TIMES.matcher(line);
        Optional<Duration> start = times.matches() ? LabelTimes.ofClock(times.group(1)) : Optional.empty();
        Optional<Duration> end = times.matches() ? LabelTimes.ofClock(times.group(2)) : Optional.empty();
        if (start.isEmpty() || end.isEmpty()) {
            throw LabelTrouble.line(
                    file,
                    number,
                    "times are written as 00:01:02,345 --> 00:01:05,678; this is " + LabelTrouble.quoted(line) + ".");
        }
        return LabelTimes.range(start.get(), end.get(), file, number);
    }

    /** Captions of others are speech unless they say that they are silence. */
    static TierNames.Named speech(String text) {
        TierNames.Named named = TierNames.split(text);
        return named.text().equals(text) ? new TierNames.Named("Speaker", text) : named;
    }
}
