// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.callchat.workbench.callview.model.TranscriptLine.Pause;
import org.callchat.workbench.callview.model.TranscriptLine.Speech;

/** Lays out a transcript with its silences in order of time; a segment that runs across a silence is cut there. */
final class TranscriptLines {

    private TranscriptLines() {}

    static List<TranscriptLine> of(CallAnalysis call) {
        List<Silence> pauses = call.findings().silences().stream()
                .filter(s -> s.channel().isEmpty())
                .toList();
        NavigableSet<Duration> middles = new TreeSet<>();
        pauses.forEach(p -> middles.add(middle(p.time())));
        List<TranscriptLine> lines = new ArrayList<>();
        pauses.forEach(p -> lines.add(new Pause(p)));
        call.transcript().map(Transcript::segments).orElse(List.of()).forEach(s -> lines.addAll(cut(s, middles)));
        lines.sort(Comparator.comparing(TranscriptLine::time));
        return withTurns(lines);
    }

    /** @param pauses the middle of each silence */
    private static List<Speech> cut(Segment segment, NavigableSet<Duration> pauses) {
        List<Speech> parts = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : words(segment)) {
            if (!run.isEmpty() && isApart(run.get(run.size() - 1), word, pauses)) {
                parts.add(speech(segment, run));
                run.clear();
            }
            run.add(word);
        }
        if (!run.isEmpty()) {
            parts.add(speech(segment, run));
        }
        return parts;
    }

    /** A segment without word times is one long word. */
    private static List<Word> words(Segment segment) {
        if (!segment.words().isEmpty() || segment.text().isBlank()) {
            return segment.words();
        }
        return List.of(
                new Word(segment.text().strip(), segment.time(), Optional.empty(), Word.Timing.INTERPOLATED, false));
    }

    private static boolean isApart(Word word, Word next, NavigableSet<Duration> pauses) {
        Duration pause = pauses.higher(middle(word.time()));
        return pause != null && pause.compareTo(middle(next.time())) < 0;
    }

    private static Speech speech(Segment segment, List<Word> run) {
        TimeRange first = run.get(0).time();
        TimeRange last = run.get(run.size() - 1).time();
        Duration end = last.end().compareTo(first.start()) >= 0 ? last.end() : first.start();
        return new Speech(segment.channel(), new TimeRange(first.start(), end), run, true);
    }

    private static List<TranscriptLine> withTurns(List<TranscriptLine> lines) {
        List<TranscriptLine> told = new ArrayList<>();
        for (TranscriptLine line : lines) {
            TranscriptLine before = told.isEmpty() ? null : told.get(told.size() - 1);
            boolean goesOn = line instanceof Speech speech
                    && before instanceof Speech earlier
                    && earlier.channel().equals(speech.channel());
            told.add(goesOn && line instanceof Speech s ? new Speech(s.channel(), s.time(), s.words(), false) : line);
        }
        return List.copyOf(told);
    }

    private static Duration middle(TimeRange time) {
        return time.start().plus(time.length().dividedBy(2));
    }
}
