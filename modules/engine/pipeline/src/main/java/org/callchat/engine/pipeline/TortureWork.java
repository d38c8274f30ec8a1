// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Order;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.store.Workspace;

/**
 * A call's way through the stages with real files, real fetching and real checkpoints; only decoding and transcription are
 * pretended, and take a random moment.
 */
final class TortureWork implements OrderWork {
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final int PCM_BYTES = 64 << 10;

    private final RecordingFetch fetch;
    private final Checkpoints checkpoints;
    private final Workspace workspace;
    private final int longestMillis;

    /** @param longestMillis of a pretended transcription */
    TortureWork(Workspace workspace, Checkpoints checkpoints, int longestMillis) {
        Extensions extensions = new Extensions(List.of(new Source()), List.of(), List.of(), List.of(), List.of());
        this.fetch = new RecordingFetch(extensions, Settings.DEFAULTS, workspace.recordings());
        this.checkpoints = checkpoints;
        this.workspace = workspace;
        this.longestMillis = longestMillis;
    }

    @Override
    public CallAnalysis process(Order order, Tracker tracker) {
        tracker.enter(Stage.DOWNLOAD);
        FetchedRecording fetched = fetch.fetch(order.id(), order.reference(), tracker);
        tracker.enter(Stage.DECODE);
        try {
            Path pcm = Files.createTempFile(workspace.cache(), "sound-", ".pcm");
            try {
                Files.write(pcm, new byte[PCM_BYTES]);
                tracker.enter(Stage.TRANSCRIBE);
                if (checkpoints
                        .find(Stage.TRANSCRIBE, fetched.sha256(), "torture")
                        .isEmpty()) {
                    pause(longestMillis);
                    tracker.checkCancelled();
                    checkpoints.keep(Stage.TRANSCRIBE, fetched.sha256(), "torture", new byte[PCM_BYTES / 8]);
                }
            } finally {
                Files.delete(pcm);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tracker.enter(Stage.RECORD);
        return CallAnalysis.failed(order.call(), List.of());
    }

    private static void pause(int longestMillis) {
        try {
            if (NEVER.await(ThreadLocalRandom.current().nextInt(longestMillis + 1), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("never comes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }

    /** Recordings that have to be fetched. */
    private static final class Source implements CallSource {
        @Override
        public String id() {
            return Torture.SOURCE;
        }

        @Override
        public String label() {
            return "Torture";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public Listing list(Settings settings, Progress progress) {
            return new Listing(List.of(), List.of());
        }

        @Override
        public Content open(RecordingReference reference, Settings settings) throws IOException {
            Path file = Path.of(reference.locator());
            return new Content("call.wav", Optional.empty(), Files.newInputStream(file));
        }
    }
}
