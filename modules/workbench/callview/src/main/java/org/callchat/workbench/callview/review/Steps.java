// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;

/** What a reviewer did, to be taken back and done again. */
final class Steps {

    /** One change of mind. */
    record Step(Mark mark, Opinion before, Opinion after) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    void add(Step step) {
        done.push(step);
        undone.clear();
    }

    Optional<Step> undo() {
        return moved(done, undone);
    }

    Optional<Step> redo() {
        return moved(undone, done);
    }

    private static Optional<Step> moved(Deque<Step> from, Deque<Step> to) {
        Optional<Step> step = Optional.ofNullable(from.poll());
        step.ifPresent(to::push);
        return step;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
