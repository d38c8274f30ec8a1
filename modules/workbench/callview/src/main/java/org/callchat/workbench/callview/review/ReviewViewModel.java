// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.charts.TimelineState;

/**
 * What a reviewer says of the silences of one call. Everything is kept at once, can be taken back, and stands beside what
 * was found.
 */
public final class ReviewViewModel {
    /** An edge is never dragged closer to the other one than this. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final CallViewModel call;
    private final SaveQueue saving;
    private final Clock clock;
    private final Steps steps = new Steps();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<SilenceRow> rows = List.of();
    private String reviewer;
    private boolean blind;

    public ReviewViewModel(CallViewModel call, String reviewer, SaveQueue.Saver saver, Clock clock) {
        this.call = call;
        this.reviewer = reviewer;
        this.clock = clock;
        this.saving = new SaveQueue(saver, this::tell);
        refresh();
    }

    /** Shows what was said before; what was said in this window since stays. */
    public void load(List<Judgement> stored) {
        List<Judgement> here = List.copyOf(judgements);
        judgements.clear();
        judgements.addAll(stored);
        if (steps.canUndo()) {
            here.stream().filter(j -> j.reviewer().equals(reviewer)).forEach(this::replace);
        }
        refresh();
    }

    /** All silences, one-sided ones too, in order of time. */
    public List<SilenceRow> rows() {
        return rows;
    }

    public Optional<SilenceRow> selected() {
        return call.selectedSilence()
                .flatMap(s -> rows.stream().filter(r -> r.silence().equals(s)).findFirst());
    }

    public String reviewer() {
        return reviewer;
    }

    /** From now on somebody else reviews. */
    public void setReviewer(String name) {
        if (!name.isBlank() && !name.strip().equals(reviewer)) {
            reviewer = name.strip().substring(0, Math.min(name.strip().length(), Judgement.LONGEST_NAME));
            steps.clear();
            refresh();
        }
    }

    public boolean isBlind() {
        return blind;
    }

    /** Hides or shows what others said. */
    public void setBlind(boolean isBlind) {
        blind = isBlind;
        refresh();
    }

    /** How many silences of the call in which nobody speaks are judged, and how many there are. */
    public Progress progress() {
        List<SilenceRow> mutual =
                rows.stream().filter(r -> r.silence().channel().isEmpty()).toList();
        return new Progress(mutual.stream().filter(r -> r.verdict().isPresent()).count(), mutual.size());
    }

    /** Of one call. */
    public record Progress(long judged, long all) {}

    /** Gives the selected silence a verdict, or takes it away when it has just that one. */
    public void judge(Verdict verdict) {
        selected()
                .ifPresent(row -> change(
                        row,
                        row.mine()
                                .withVerdict(
                                        row.verdict().filter(verdict::equals).isPresent()
                                                ? Optional.empty()
                                                : Optional.of(verdict))));
    }

    /** Notes what is written beside a silence; tags are words with commas between them. */
    public void write(Mark mark, String note, String tags) {
        rows.stream().filter(r -> r.mark().equals(mark)).findFirst().ifPresent(row -> {
            String cut = note.length() <= Opinion.LONGEST_NOTE ? note : note.substring(0, Opinion.LONGEST_NOTE);
            List<String> words = Arrays.stream(tags.split("[,;]"))
                    .map(String::strip)
                    .map(t -> t.length() <= 50 ? t : t.substring(0, 50))
                    .limit(Opinion.MOST_TAGS)
                    .toList();
            change(row, row.mine().withNote(cut).withTags(words));
        });
    }

    /** Puts the edges of the selected silence elsewhere. */
    public void moveEdges(TimeRange span) {
        selected().ifPresent(row -> {
            if (span.length().compareTo(SHORTEST) >= 0) {
                change(row, row.mine().withSpan(span));
            }
        });
    }

    /** Lets the selected silence begin at the playhead. */
    public void startAtPlayhead() {
        Duration time = state().playhead();
        selected()
                .map(r -> r.silence().time())
                .filter(t -> time.compareTo(t.end()) < 0)
                .ifPresent(t -> moveEdges(new TimeRange(time, t.end())));
    }

    /** Lets the selected silence end at the playhead. */
    public void endAtPlayhead() {
        Duration time = state().playhead();
        selected()
                .map(r -> r.silence().time())
                .filter(t -> time.compareTo(t.start()) > 0)
                .ifPresent(t -> moveEdges(new TimeRange(t.start(), time)));
    }

    /** Puts the edges of the selected silence back to where they were found. */
    public void resetEdges() {
        selected().flatMap(r -> r.mark().found()).ifPresent(this::moveEdges);
    }

    /** Whether the selection is one over which a silence can be added. */
    public boolean canAdd() {
        return state().selection()
                .filter(s -> s.length().compareTo(SHORTEST) >= 0 && selected().isEmpty())
                .isPresent();
    }

    /** Adds a silence over the selection. */
    public void add() {
        if (canAdd()) {
            TimeRange span = state().selection().orElseThrow();
            Mark mark = Mark.added(clock.millis() + "-" + span.start().toMillis(), Optional.empty());
            Opinion opinion = Opinion.none(span);
            apply(new Steps.Step(mark, opinion.withdrawn(true), opinion));
        }
    }

    /** Takes a silence away that was added; one that was found is judged to be none. */
    public void remove() {
        selected().ifPresent(row -> {
            if (row.mark().isAdded()) {
                change(row, row.mine().withdrawn(true));
            } else if (row.counts()) {
                judge(Verdict.NOT_A_SILENCE);
            }
        });
    }

    public boolean canUndo() {
        return steps.canUndo();
    }

    public boolean canRedo() {
        return steps.canRedo();
    }

    public void undo() {
        steps.undo().ifPresent(step -> keep(step.mark(), step.before()));
    }

    public void redo() {
        steps.redo().ifPresent(step -> keep(step.mark(), step.after()));
    }

    /** Selects the next silence in which nobody speaks that has no verdict; from the start again after the last. */
    public boolean selectNextOpen() {
        Duration from = state().playhead();
        List<SilenceRow> open = rows.stream()
                .filter(r -> r.silence().channel().isEmpty() && r.verdict().isEmpty())
                .toList();
        Optional<SilenceRow> next = open.stream()
                .filter(r -> r.silence().time().start().compareTo(from) > 0)
                .findFirst()
                .or(() -> open.stream().findFirst());
        next.ifPresent(row -> call.select(row.silence()));
        return next.isPresent();
    }

    public SaveState saved() {
        return saving.state();
    }

    public void retrySaving() {
        saving.retry();
    }

    /** Done as soon as everything is kept, or could not be. */
    public CompletableFuture<Void> settled() {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        Runnable look = () -> {
            if (!(saved() instanceof SaveState.Saving)) {
                settled.complete(null);
            }
        };
        listen(look);
        look.run();
        return settled;
    }

    /** Hears of every change of rows, reviewer, or what is saved. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void change(SilenceRow row, Opinion after) {
        if (!after.equals(row.mine())) {
            apply(new Steps.Step(row.mark(), row.mine(), after));
        }
    }

    private void apply(Steps.Step step) {
        steps.add(step);
        keep(step.mark(), step.after());
    }

    private void keep(Mark mark, Opinion opinion) {
        replace(new Judgement(call.call().order(), mark, opinion, reviewer, Instant.ofEpochMilli(clock.millis())));
        saving.add(new SaveQueue.Entry(mark, opinion, reviewer));
        refresh();
        rows.stream()
                .filter(r -> r.mark().equals(mark))
                .findFirst()
                .ifPresentOrElse(
                        row -> call.choose(row.silence()),
                        () -> call.timeline().update(s -> s.withSelection(Optional.empty())));
    }

    private void replace(Judgement judgement) {
        judgements.removeIf(
                j -> j.mark().equals(judgement.mark()) && j.reviewer().equals(judgement.reviewer()));
        judgements.add(judgement);
    }

    private void refresh() {
        rows = new SilenceRows(judgements, reviewer, blind)
                .of(call.call().findings().silences());
        call.showSilences(rows.stream().map(SilenceRow::silence).toList());
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private TimelineState state() {
        return call.timeline().state();
    }
}
