// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.tasks;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.ErrorPresenter;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;

/** Runs work on threads of its own and shows it in the Platform's status line. */
@ServiceProvider(service = BackgroundTasks.class)
public final class PlatformTasks implements BackgroundTasks {
    private final Executor background;
    private final Executor ui;

    /** For Lookup. */
    public PlatformTasks() {
        this(new RequestProcessor("Work", 6), SwingUtilities::invokeLater);
    }

    PlatformTasks(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    @Override
    public <T> Running run(String name, Work<T> work, Consumer<? super T> done) {
        ShownProgress progress = new ShownProgress(name);
        background.execute(() -> {
            progress.start();
            try {
                perform(work, progress, done, e -> ErrorPresenter.getDefault().show(e));
            } finally {
                progress.finish();
            }
        });
        return progress::cancel;
    }

    @Override
    public <T> Running runQuietly(Work<T> work, Consumer<? super T> done) {
        return runQuietly(work, done, e -> ErrorPresenter.getDefault().note(e));
    }

    @Override
    public <T> Running runQuietly(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        QuietProgress progress = new QuietProgress();
        background.execute(() -> perform(work, progress, done, failed));
        return progress::cancel;
    }

    private <T> void perform(
            Work<T> work, QuietProgress progress, Consumer<? super T> done, Consumer<Throwable> failed) {
        try {
            progress.checkCancelled();
            T result = work.run(progress);
            onEventThread(progress, () -> done.accept(result));
        } catch (CancellationException e) {
            // nobody wants the result any more
        } catch (Exception | LinkageError e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            onEventThread(progress, () -> failed.accept(e));
        }
    }

    private void onEventThread(QuietProgress progress, Runnable action) {
        ui.execute(() -> {
            if (!progress.isCancelled()) {
                action.run();
            }
        });
    }
}
