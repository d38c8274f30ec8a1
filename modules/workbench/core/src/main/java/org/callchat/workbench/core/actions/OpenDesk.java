// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.DeskService;

/** Runs what a person asked for on the desk, in the background, once it is open. */
final class OpenDesk {
    private OpenDesk() {}

    /** Work on a desk. */
    @FunctionalInterface
    interface DeskWork<T> {
        T run(CallDesk desk, Progress progress) throws Exception;
    }

    static <T> void run(String name, DeskWork<T> work, Consumer<? super T> done) {
        CompletableFuture<CallDesk> desk = DeskService.getDefault().desk();
        BackgroundTasks.getDefault().run(name, progress -> work.run(desk.join(), progress), done);
    }

    /** Each worker transcribes with several threads; half the processors keeps the windows quick. */
    static int workers() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
