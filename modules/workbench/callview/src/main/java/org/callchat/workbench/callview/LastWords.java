// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.swing.SwingUtilities;
import org.openide.modules.OnStop;
import org.openide.windows.TopComponent;

/** Before the workspace closes, keeps what is being typed in the windows of calls. */
@OnStop
public final class LastWords implements Callable<Boolean> {
    /** A database that takes longer than this does not keep anybody from leaving. */
    private static final int LONGEST_WAIT_S = 5;

    @Override
    public Boolean call() throws InterruptedException {
        FutureTask<CompletableFuture<Void>> asked = new FutureTask<>(LastWords::finish);
        SwingUtilities.invokeLater(asked);
        // on the event thread itself nothing can be waited for
        if (!SwingUtilities.isEventDispatchThread()) {
            try {
                asked.get(LONGEST_WAIT_S, TimeUnit.SECONDS).get(LONGEST_WAIT_S, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                System.getLogger(LastWords.class.getName())
                        .log(System.Logger.Level.WARNING, "The last judgements may not have been kept.", e);
            }
        }
        return true;
    }

    private static CompletableFuture<Void> finish() {
        return CompletableFuture.allOf(TopComponent.getRegistry().getOpened().stream()
                .filter(CallTopComponent.class::isInstance)
                .map(window -> ((CallTopComponent) window).finish())
                .toArray(CompletableFuture[]::new));
    }
}
