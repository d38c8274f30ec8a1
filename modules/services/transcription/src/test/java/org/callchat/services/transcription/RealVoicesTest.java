// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.callchat.services.transcription.voice.VoiceListener;
import org.callchat.services.transcription.voice.VoiceModels;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real models listen to a real file. Silero comes from the user's cache, or is fetched into it. */
class RealVoicesTest {
    @TempDir
    Path folder;

    private PcmFile call;
    private SpeechActivity everything;

    @BeforeEach
    void a_call() throws IOException {
        call = SampleCall.pcm(folder.resolve("call.pcm"));
        TimeRange all = new TimeRange(Duration.ZERO, call.duration());
        everything = new SpeechActivity(call.duration(), List.of(List.of(all), List.of(all)));
    }

    @Test
    void silero_hears_every_utterance_and_nothing_where_nobody_speaks() throws IOException {
        VoiceActivity voices = heard(Optional.of(silero()));

        assertThat(voices.detector()).isEqualTo("silero-v6");
        SpeechActivity truth = SampleCall.speech();
        for (int channel = 0; channel < truth.channels(); channel++) {
            int speaker = channel;
            assertThat(truth.channel(channel))
                    .allSatisfy(said -> assertThat(share(voices, speaker, said)).isGreaterThan(0.6));
            assertThat(truth.channel(1 - channel))
                    .filteredOn(other -> truth.channel(speaker).stream().noneMatch(own -> near(own, other)))
                    .allSatisfy(
                            other -> assertThat(share(voices, speaker, other)).isLessThan(0.1));
        }
    }

    @Test
    void the_same_sound_is_heard_the_same_on_any_number_of_threads() {
        Path model = silero();
        VoiceActivity one = heard(Optional.of(model), 1);
        VoiceActivity two = heard(Optional.of(model), 2);

        assertThat(one.channel(0)).containsExactly(two.channel(0));
        assertThat(one.channel(1)).containsExactly(two.channel(1));
    }

    @Test
    void without_silero_the_detector_of_webrtc_hears_the_utterances() throws IOException {
        VoiceActivity voices = heard(Optional.empty());

        assertThat(voices.detector()).isEqualTo("webrtc");
        assertThat(SampleCall.speech().channel(0))
                .allSatisfy(said -> assertThat(share(voices, 0, said)).isGreaterThan(0.5));
    }

    private VoiceActivity heard(Optional<Path> silero) {
        return heard(silero, 2);
    }

    private VoiceActivity heard(Optional<Path> silero, int threads) {
        try (VoiceListener listener = new VoiceListener(VoiceModels.best(silero).orElseThrow(), threads)) {
            return listener.listen(call, everything, Progress.NONE);
        }
    }

    private static double share(VoiceActivity voices, int channel, TimeRange time) {
        int frames = 0;
        int voiced = 0;
        for (Duration at = time.start(); at.compareTo(time.end()) < 0; at = at.plus(voices.frame())) {
            frames++;
            voiced += voices.at(channel, at) >= 0.5 ? 1 : 0;
        }
        return (double) voiced / frames;
    }

    private static boolean near(TimeRange one, TimeRange other) {
        Duration second = Duration.ofSeconds(1);
        return one.start().minus(second).compareTo(other.end()) < 0
                && other.start().minus(second).compareTo(one.end()) < 0;
    }

    private static Path silero() {
        try {
            Settings prepared = new VoiceSetup(
                            org.callchat.services.transcription.models.ModelCatalogue.shipped()
                                    .voiceActivity(),
                            org.callchat.services.transcription.models.ModelCache.in(
                                    org.callchat.services.transcription.models.ModelFolders.here()))
                    .prepare(Settings.DEFAULTS, Progress.NONE);
            String file = prepared.get(WhisperParameters.VOICE_MODEL_FILE);
            Assumptions.assumeFalse(file.isEmpty(), "SKIPPED: Silero could not be had");
            return Path.of(file);
        } catch (CallFailure e) {
            return Assumptions.abort("SKIPPED: Silero was not tested. " + e.getMessage());
        }
    }
}
