// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.util.Objects;
import java.util.function.Consumer;
import org.callchat.api.spi.Progress;
import org.openide.util.Lookup;

/** Work off the event thread, with its result on it. Failures go to the {@link ErrorPresenter} unless said otherwise. */
public interface BackgroundTasks {

    static BackgroundTasks getDefault() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(BackgroundTasks.class), "no BackgroundTasks");
    }

    /** Work that may block. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** Work that is under way. */
    @FunctionalInterface
    interface Running {
        /** Asks the work to end. Its result, if it still comes, is dropped. */
        void cancel();
    }

    /**
     * Runs work that a person asked for: it shows in the status line and can be cancelled there; its failure is shown
     * in a dialogue.
     *
     * @param name as shown in the status line
     * @param done called on the event thread with the result
     */
    <T> Running run(String name, Work<T> work, Consumer<? super T> done);

    /** Like {@link #run} without showing: for short work such as loading what a window displays; failures are noted. */
    <T> Running runQuietly(Work<T> work, Consumer<? super T> done);

    /** As {@link #runQuietly(Work, Consumer)}, with failures, on the event thread, for the caller to show. */
    <T> Running runQuietly(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed);
}
