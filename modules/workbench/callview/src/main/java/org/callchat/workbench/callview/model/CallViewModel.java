// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.callchat.api.review.Mark;
import org.callchat.workbench.callview.model.TranscriptLine.Speech;
import org.callchat.workbench.charts.Timeline;
import org.callchat.workbench.charts.TimelineState;

/**
 * One analysed call on show. Waveform, transcript and silences all hear of its one {@link Timeline} and all of them
 * change it through here; what is lit and what is selected is decided here.
 */
public final class CallViewModel {
    private static final double ZOOM_STEP = 1.6;
    /** A call whose length nobody knows gets a timeline this long, to have one. */
    private static final Duration SOME = Duration.ofSeconds(1);

    private final CallAnalysis call;
    private final Timeline timeline;
    private final List<TranscriptLine> lines;
    private final WordIndex words;
    private List<Silence> silences = List.of();
    private List<Silence> pauses = List.of();

    public CallViewModel(CallAnalysis call) {
        this.call = call;
        this.timeline = new Timeline(TimelineState.of(call.recording()
                .map(Recording::duration)
                .filter(d -> !d.isZero())
                .orElse(SOME)));
        showSilences(call.findings().silences());
        this.lines = TranscriptLines.of(call);
        this.words = new WordIndex(lines);
    }

    public CallAnalysis call() {
        return call;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Speakers speakers() {
        return Speakers.of(call);
    }

    public List<TranscriptLine> lines() {
        return lines;
    }

    /** Shows silences as a reviewer sees them instead of as they were found. */
    public void showSilences(List<Silence> shown) {
        silences = List.copyOf(shown);
        pauses = silences.stream()
                .filter(s -> s.channel().isEmpty())
                .sorted(Comparator.comparing(Silence::time))
                .toList();
    }

    /** Silences in which nobody speaks, in order of time. */
    public List<Silence> pauses() {
        return pauses;
    }

    public Word word(WordPlace place) {
        if (lines.get(place.line()) instanceof Speech speech) {
            return speech.words().get(place.word());
        }
        throw new IllegalArgumentException("line " + place.line() + " has no words");
    }

    /** The words under the playhead, at most one per speaker. */
    public List<WordPlace> litWords() {
        return words.at(timeline.state().playhead(), silenceAtPlayhead().isPresent());
    }

    /** The words that begin within the selection. */
    public List<WordPlace> selectedWords() {
        return timeline.state().selection().map(words::within).orElse(List.of());
    }

    /** The silence that is selected. */
    public Optional<Silence> selectedSilence() {
        return timeline.state()
                .selection()
                .flatMap(span ->
                        silences.stream().filter(s -> s.time().equals(span)).findFirst());
    }

    /** The silence to be shown as current: the selected one, else the one under the playhead. */
    public Optional<Silence> currentSilence() {
        return selectedSilence().or(this::silenceAtPlayhead);
    }

    /** The last silence that has begun, or else the first: where one is among the silences. */
    public Optional<Silence> nearestSilence() {
        Duration time = timeline.state().playhead();
        return pauses.stream()
                .takeWhile(s -> s.time().start().compareTo(time) <= 0)
                .reduce((earlier, later) -> later)
                .or(() -> pauses.stream().findFirst());
    }

    private Optional<Silence> silenceAtPlayhead() {
        Duration time = timeline.state().playhead();
        return pauses.stream().filter(s -> s.time().contains(time)).findFirst();
    }

    /** Goes to a time and drops the selection. */
    public void seek(Duration time) {
        timeline.update(s -> {
            TimelineState there = s.withPlayhead(time).withSelection(Optional.empty());
            return there.withWindow(there.window().revealing(there.playhead()));
        });
    }

    /** Goes on or back by a length of time and keeps the selection. */
    public void step(Duration by) {
        timeline.update(s -> {
            Duration time = s.playhead().plus(by);
            TimelineState there = s.withPlayhead(time);
            return there.withWindow(there.window().revealing(there.playhead()));
        });
    }

    /** Selects a silence where it is and leaves the playhead alone. */
    public void choose(Silence silence) {
        timeline.update(s -> s.withSelection(Optional.of(silence.time()))
                .withWindow(s.window().revealing(silence.time())));
    }

    /** Selects a silence, goes to its start and brings it into sight. */
    public void select(Silence silence) {
        TimeRange span = shown(silence).time();
        timeline.update(s -> s.withPlayhead(span.start())
                .withSelection(Optional.of(span))
                .withWindow(s.window().revealing(span)));
    }

    /** A silence as the reviewer sees it, which may have other edges than it was found with. */
    private Silence shown(Silence silence) {
        return silences.contains(silence)
                ? silence
                : silences.stream()
                        .filter(s -> s.channel().equals(silence.channel()))
                        .filter(s -> Mark.sharesItsMiddle(s.time(), silence.time()))
                        .findFirst()
                        .orElse(silence);
    }

    /** Selects the first silence after the playhead, or after the selected one. */
    public void selectNextSilence() {
        Duration from = timeline.state().playhead();
        boolean onOne = selectedSilence().isPresent();
        pauses.stream()
                .filter(s -> onOne
                        ? s.time().start().compareTo(from) > 0
                        : s.time().start().compareTo(from) >= 0)
                .findFirst()
                .ifPresent(this::select);
    }

    public void selectPreviousSilence() {
        Duration from = timeline.state().playhead();
        pauses.stream()
                .filter(s -> s.time().start().compareTo(from) < 0)
                .reduce((earlier, later) -> later)
                .ifPresent(this::select);
    }

    public void zoomIn() {
        zoom(ZOOM_STEP);
    }

    public void zoomOut() {
        zoom(1 / ZOOM_STEP);
    }

    public void showAll() {
        timeline.update(s -> s.withWindow(s.window().fit()));
    }

    public void zoomToSelection() {
        timeline.update(s -> s.selection()
                .map(span -> s.withWindow(s.window().showing(span)))
                .orElse(s));
    }

    /** Zooms about the playhead while it is in sight, else about the middle. */
    private void zoom(double factor) {
        timeline.update(s -> {
            TimeRange shown = s.window().shown();
            Duration middle = shown.start().plus(shown.length().dividedBy(2));
            Duration anchor = shown.contains(s.playhead()) ? s.playhead() : middle;
            return s.withWindow(s.window().zoomed(factor, anchor));
        });
    }
}
