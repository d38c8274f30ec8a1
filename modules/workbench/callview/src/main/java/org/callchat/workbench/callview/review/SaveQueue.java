// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;

/** Saves opinions one after the other, in order; one that could not be saved waits and is tried again. */
public final class SaveQueue {

    /** Saves off the event thread and answers on it. */
    @FunctionalInterface
    public interface Saver {
        void save(Entry entry, Runnable done, Consumer<Throwable> failed);
    }

    /** What is to be saved. */
    public record Entry(Mark mark, Opinion opinion, String reviewer) {}

    private final Saver saver;
    private final Runnable changed;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean busy;
    private Optional<Throwable> trouble = Optional.empty();

    SaveQueue(Saver saver, Runnable changed) {
        this.saver = saver;
        this.changed = changed;
    }

    void add(Entry entry) {
        waiting.add(entry);
        saveNext();
    }

    /** Tries again what could not be saved. */
    void retry() {
        saveNext();
    }

    SaveState state() {
        return trouble.<SaveState>map(SaveState.Failed::new)
                .orElse(waiting.isEmpty() ? new SaveState.Saved() : new SaveState.Saving());
    }

    private void saveNext() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        trouble = Optional.empty();
        saver.save(waiting.element(), this::saved, this::failed);
    }

    private void saved() {
        busy = false;
        waiting.remove();
        changed.run();
        saveNext();
    }

    private void failed(Throwable cause) {
        busy = false;
        trouble = Optional.of(cause);
        changed.run();
    }
}
