// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.workbench.core.BackgroundTasks;

/** Brings a call's sound off the event thread, tells how far it is, and can be told to stop or to try again. */
public final class SoundLoader {
    /** Progress is told in steps of this size, so that it does not flood the event thread. */
    private static final double STEP = 0.01;

    private final CallSupply supply;
    private final BackgroundTasks tasks;
    private final Executor ui;
    private final Consumer<SoundState> listener;
    private BackgroundTasks.Running running = () -> {};
    private int attempt;

    public SoundLoader(CallSupply supply, BackgroundTasks tasks, Executor ui, Consumer<SoundState> listener) {
        this.supply = supply;
        this.tasks = tasks;
        this.ui = ui;
        this.listener = listener;
    }

    public void load() {
        int mine = ++attempt;
        listener.accept(new SoundState.Loading(0));
        running = tasks.runQuietly(
                progress -> supply.sound(new Told(progress, mine)),
                (CallSound sound) -> tell(mine, new SoundState.Ready(sound)),
                failure -> tell(mine, new SoundState.Failed(failure)));
    }

    public void cancel() {
        attempt++;
        running.cancel();
        listener.accept(new SoundState.Cancelled());
    }

    /** Ends without a word. */
    public void close() {
        attempt++;
        running.cancel();
    }

    /** What an attempt says that is no longer the present one is not heard. */
    private void tell(int from, SoundState state) {
        if (from == attempt) {
            listener.accept(state);
        }
    }

    private final class Told implements Progress {
        private final Progress progress;
        private final int mine;
        private double last;

        Told(Progress progress, int mine) {
            this.progress = progress;
            this.mine = mine;
        }

        @Override
        public void at(double fraction) {
            progress.at(fraction);
            if (fraction - last >= STEP) {
                last = fraction;
                ui.execute(() -> tell(mine, new SoundState.Loading(fraction)));
            }
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
