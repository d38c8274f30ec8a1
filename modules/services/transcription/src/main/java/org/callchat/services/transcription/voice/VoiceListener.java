// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;

/** Listens for voices on all channels of a call, several at a time. Memory grows only with what is returned. */
public final class VoiceListener implements AutoCloseable {
    private final VoiceModel model;
    private final int threads;

    /** @param threads most channels that are heard at the same time */
    public VoiceListener(VoiceModel model, int threads) {
        this.model = model;
        this.threads = threads;
    }

    /**
     * Listens.
     *
     * @param audio 16 kHz
     * @param sound where each channel has sound at all; nothing else is heard
     * @throws CallFailure when the sound cannot be read
     * @throws CancellationException when it is no longer wanted
     */
    public VoiceActivity listen(PcmFile audio, SpeechActivity sound, Progress progress) {
        if (audio.sampleRateHz() != VoiceModel.SAMPLE_RATE_HZ || audio.channels() != sound.channels()) {
            throw new IllegalArgumentException("voices are heard at " + VoiceModel.SAMPLE_RATE_HZ
                    + " Hz on the channels whose sound is known, not " + audio + " with " + sound.channels());
        }
        try (FileChannel file = FileChannel.open(audio.path(), StandardOpenOption.READ)) {
            return heard(file, audio, sound, progress);
        } catch (IOException e) {
            throw VoiceFailures.sound(audio.path(), e);
        }
    }

    private VoiceActivity heard(FileChannel file, PcmFile audio, SpeechActivity sound, Progress progress)
            throws IOException {
        int frames = ChannelFrames.count(audio);
        List<List<Stretches.Stretch>> stretches = sound.speech().stream()
                .map(channel -> Stretches.of(channel, frames))
                .toList();
        SharedProgress shared = new SharedProgress(progress, stretches);
        List<Callable<ChannelVoices>> tasks = new ArrayList<>();
        for (int c = 0; c < audio.channels(); c++) {
            ChannelFrames channel = new ChannelFrames(file, audio, c);
            List<Stretches.Stretch> heard = stretches.get(c);
            tasks.add(() -> ChannelVoices.hear(model, channel, heard, frames, shared));
        }
        List<ChannelVoices> voices = all(tasks);
        return new VoiceActivity(
                model.name(),
                VoiceModel.FRAME,
                voices.stream().map(ChannelVoices::probabilities).toList(),
                voices.stream().map(ChannelVoices::tonality).toList());
    }

    private List<ChannelVoices> all(List<Callable<ChannelVoices>> tasks) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(tasks.size(), threads));
        try {
            List<ChannelVoices> results = new ArrayList<>();
            for (Future<ChannelVoices> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException rethrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IllegalStateException("listening for voices came to a stop", cause);
    }

    @Override
    public void close() {
        model.close();
    }
}
