// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.TimeRange;

/** Gathers labels as they are read, and refuses what cannot be labels of one call. */
final class SheetBuilder {
    static final int MOST_LABELS = 200_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TIERS = 200;

    private final String file;
    private final Map<String, List<Read>> tiers = new LinkedHashMap<>();
    private final Map<String, Optional<Integer>> channels = new LinkedHashMap<>();
    private Optional<Duration> duration = Optional.empty();
    private int labels;

    private record Read(Label label, int line) {}

    SheetBuilder(String file) {
        this.file = file;
    }

    void setDuration(Duration length) {
        duration = Optional.of(length);
    }

    /** A tier that may stay empty. */
    void addTier(String name, Optional<Integer> channel) {
        if (name.length() > LONGEST_NAME || tiers.size() >= MOST_TIERS) {
            throw LabelTrouble.whole(
                    file,
                    "there are at most " + MOST_TIERS + " tiers with names of at most " + LONGEST_NAME
                            + " characters each.");
        }
        tiers.computeIfAbsent(name, n -> new ArrayList<>());
        channels.putIfAbsent(name, channel);
    }

    void add(String tier, TimeRange time, String text, int line) {
        add(tier, TierNames.channel(tier), new Label(time, text.strip()), line);
    }

    void add(String tier, Optional<Integer> channel, Label label, int line) {
        if (++labels > MOST_LABELS) {
            throw LabelTrouble.tooMany(file, MOST_LABELS);
        }
        if (label.text().length() > LONGEST_TEXT) {
            throw LabelTrouble.line(
                    file,
                    line,
                    "the text of a label has at most " + LONGEST_TEXT + " characters, this one has "
                            + label.text().length() + ".");
        }
        addTier(tier, channel);
        List<Read> known = tiers.getOrDefault(tier, List.of());
        known.add(new Read(label, line));
    }

    /** @throws org.callchat.api.model.CallFailure when two silences of a tier overlap */
    LabelSheet sheet() {
        List<LabelTier> all = new ArrayList<>();
        tiers.forEach((name, read) -> {
            LabelTier.Kind kind = TierNames.kind(name);
            if (kind == LabelTier.Kind.SILENCES) {
                requireApart(read);
            }
            all.add(new LabelTier(
                    name,
                    kind,
                    channels.getOrDefault(name, Optional.empty()),
                    read.stream().map(Read::label).toList()));
        });
        return new LabelSheet(file, duration, all);
    }

    private void requireApart(List<Read> read) {
        List<Read> sorted = new ArrayList<>(read);
        sorted.sort(java.util.Comparator.comparing(r -> r.label().time()));
        for (int i = 1; i < sorted.size(); i++) {
            TimeRange before = sorted.get(i - 1).label().time();
            TimeRange here = sorted.get(i).label().time();
            if (here.overlaps(before)) {
                throw LabelTrouble.line(
                        file,
                        sorted.get(i).line(),
                        "this silence begins at " + LabelTimes.seconds(here.start()) + " s, but the one of line "
                                + sorted.get(i - 1).line() + " lasts until " + LabelTimes.seconds(before.end())
                                + " s. Silences may not overlap.");
            }
        }
    }
}
