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
    private final SpeechModel model;
    private final Optional<VoiceListener> listener;
    private final Transcript.Engine engine;
    private final Optional<WindowPolicy> policy;

    /**
     * @param listener to voices; empty when no voice activity model can run here
     * @param engine whose voice activity is whatever tells where speech is
     * @param policy empty to hear each channel from end to end
     */
    WhisperSession(
            SpeechModel model,
            Optional<VoiceListener> listener,
            Transcript.Engine engine,
            Optional<WindowPolicy> policy) {
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
        progress.checkCancelled();
        try (WindowSound sound =
                new WindowSound(audio, policy.map(WindowPolicy::highPassHz).orElse(0))) {
            List<WindowTask> tasks = tasks(sound, audio, speech);
            List<Segment> segments = tasks.isEmpty()
                    ? List.of()
                    : new Listening(model.ears(tasks.size()), sound, speech.isMono(), policy.isPresent())
                            .to(tasks, progress);
            return new Transcript(heardBy(speech.detector()), segments);
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

    private List<WindowTask> tasks(WindowSound sound, PcmFile audio, SpeechActivity speech) {
        List<WindowTask> tasks = new ArrayList<>();
        for (int i = 0; i < speech.channels(); i++) {
            int channel = i;
            List<SpeechWindow> windows = policy.map(p -> new SpeechWindows(p, time -> quietest(sound, channel, time))
                            .of(speech.channel(channel), audio.duration()))
                    .orElseGet(() -> SpeechWindows.whole(audio.duration()));
            windows.forEach(w -> tasks.add(new WindowTask(channel, w)));
        }
        return tasks;
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
