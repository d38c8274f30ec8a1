// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Segment;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.services.transcription.voice.VoiceListener;

/** Gives the speech of each channel to a model, window by window. */
final class WhisperSession implements Transcriber.Session {
    /** Whisper hears nothing in less than a second. */
    private static final int LEAST_SAMPLES = SpeechModel.SAMPLE_RATE_HZ * 11 / 10;

    private final SpeechModel model;
    private final Optional<VoiceListener> listener;
    private final Transcript.Engine engine;
    private final WindowPolicy policy;

    /** A window and the channel it is on. */
    private record Task(int channel, SpeechWindow window) {
        double seconds() {
            return window.audio().lengthSeconds();
        }
    }

    /**
     * @param listener to voices; empty when no voice activity model can run here
     * @param engine whose voice activity is whatever tells where speech is
     */
    WhisperSession(SpeechModel model, Optional<VoiceListener> listener, Transcript.Engine engine, WindowPolicy policy) {
        this.model = model;
        this.listener = listener;
        this.engine = engine;
        this.policy = policy;
    }

    @Override
    public Optional<VoiceActivity> voices(PcmFile audio, SpeechActivity sound, Progress progress) {
        return listener.map(l -> l.listen(audio, sound, progress));
    }

    @Override
    public Transcript transcribe(PcmFile audio, SpeechActivity speech, Progress progress) {
        if (audio.sampleRateHz() != SpeechModel.SAMPLE_RATE_HZ || audio.channels() != speech.channels()) {
            throw new IllegalArgumentException("Whisper hears " + SpeechModel.SAMPLE_RATE_HZ + " Hz and the channels"
                    + " whose speech is known, not " + audio + " with " + speech.channels());
        }
        try (WindowSound sound = new WindowSound(audio)) {
            return new Transcript(
                    heardBy(speech.detector()), listen(sound, tasks(sound, audio, speech), speech.isMono(), progress));
        } catch (IOException | UncheckedIOException e) {
            throw WhisperFailures.sound(audio.path(), e);
        }
    }

    private Transcript.Engine heardBy(String detector) {
        return new Transcript.Engine(
                engine.name(),
                engine.version(),
                engine.model(),
                engine.modelSha256(),
                Optional.of(detector),
                engine.language());
    }

    private List<Task> tasks(WindowSound sound, PcmFile audio, SpeechActivity speech) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < speech.channels(); i++) {
            int channel = i;
            SpeechWindows windows = new SpeechWindows(policy, time -> quietest(sound, channel, time));
            windows.of(speech.channel(channel), audio.duration()).forEach(w -> tasks.add(new Task(channel, w)));
        }
        return tasks;
    }

    private List<Segment> listen(WindowSound sound, List<Task> tasks, boolean mono, Progress progress)
            throws IOException {
        double total = tasks.stream().mapToDouble(Task::seconds).sum();
        double done = 0;
        AttentiveListener listener = new AttentiveListener(model);
        List<Segment> segments = new ArrayList<>();
        for (Task task : tasks) {
            progress.checkCancelled();
            float[] samples = sound.read(task.channel(), task.window().audio(), LEAST_SAMPLES);
            Optional<Integer> channel = mono ? Optional.empty() : Optional.of(task.channel());
            segments.addAll(HeardSegments.of(task.window(), channel, listener.hear(samples, task.seconds())));
            done += task.seconds();
            progress.at(Math.min(1, done / total));
        }
        return segments;
    }

    private static Duration quietest(WindowSound sound, int channel, TimeRange time) {
        try {
            return sound.quietest(channel, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        listener.ifPresent(VoiceListener::close);
        model.close();
    }
}
