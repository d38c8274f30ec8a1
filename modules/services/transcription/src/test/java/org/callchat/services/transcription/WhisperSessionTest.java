// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Segment;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperSessionTest {
    private static final int SECOND = SpeechModel.SAMPLE_RATE_HZ;
    private static final Transcript.Engine ENGINE =
            new Transcript.Engine("test", "1", "none", Optional.empty(), Optional.empty(), "en");

    @TempDir
    Path folder;

    private final EchoModel model = new EchoModel();
    private final WhisperSession session = new WhisperSession(model, Optional.empty(), ENGINE, WindowPolicy.MEASURED);

    @Test
    void each_channel_is_a_speaker_of_its_own() throws IOException {
        PcmFile call = PcmSample.write(
                folder.resolve("a.pcm"), PcmSample.constant(10 * SECOND, 8192), PcmSample.constant(10 * SECOND, 16384));
        Transcript transcript =
                session.transcribe(call, activity(List.of(span(1, 3)), List.of(span(4, 6))), Progress.NONE);
        assertThat(transcript.engine()).isEqualTo(ENGINE);
        assertThat(transcript.segments()).extracting(Segment::text).containsExactly("loud 0.25", "loud 0.5");
        assertThat(transcript.segments()).extracting(Segment::channel).containsExactly(Optional.of(0), Optional.of(1));
        assertThat(transcript.segments()).extracting(Segment::time).containsExactly(span(1, 3), span(4, 6));
    }

    @Test
    void a_mono_call_has_no_channels() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(4 * SECOND, 8192));
        Transcript transcript = session.transcribe(call, activity(List.of(span(1, 3))), Progress.NONE);
        assertThat(transcript.segments()).extracting(Segment::channel).containsExactly(Optional.empty());
    }

    @Test
    void silence_is_not_listened_to() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(4 * SECOND, 0));
        assertThat(session.transcribe(call, activity(List.of()), Progress.NONE).segments())
                .isEmpty();
        assertThat(model.heard).isEmpty();
    }

    @Test
    void a_word_by_itself_is_given_with_more_than_a_second_of_sound() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(SECOND / 3, 8192));
        session.transcribe(call, activity(List.of(span(0.1, 0.3))), Progress.NONE);
        assertThat(model.heard).singleElement().satisfies(n -> assertThat(n).isGreaterThan(SECOND));
    }

    @Test
    void progress_goes_up_to_one() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(20 * SECOND, 8192));
        List<Double> seen = new ArrayList<>();
        session.transcribe(call, activity(List.of(span(1, 3), span(8, 9), span(15, 18))), new Progress() {
            @Override
            public void at(double fraction) {
                seen.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(seen).hasSize(3).isSorted().endsWith(1.0);
    }

    @Test
    void a_cancelled_call_is_given_up_at_the_next_window() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(20 * SECOND, 8192));
        Progress afterTheFirst = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return !model.heard.isEmpty();
            }
        };
        SpeechActivity speech = activity(List.of(span(1, 3), span(8, 9)));
        assertThatThrownBy(() -> session.transcribe(call, speech, afterTheFirst))
                .isInstanceOf(CancellationException.class);
        assertThat(model.heard).hasSize(1);
    }

    @Test
    void sound_that_is_gone_is_a_failure_with_a_code() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(SECOND, 0));
        Files.delete(call.path());
        assertThatThrownBy(() -> session.transcribe(call, activity(List.of(span(0, 1))), Progress.NONE))
                .isInstanceOfSatisfying(
                        CallFailure.class, e -> assertThat(e.code()).isEqualTo(WhisperFailures.SOUND));
    }

    @Test
    void sound_of_another_rate_is_refused() {
        PcmFile call = new PcmFile(folder.resolve("a.pcm"), 8000, 1, 10);
        assertThatThrownBy(() -> session.transcribe(call, activity(List.of()), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SafeVarargs
    private static SpeechActivity activity(List<TimeRange>... channels) {
        return new SpeechActivity(Duration.ofSeconds(20), List.of(channels));
    }

    private static TimeRange span(double start, double end) {
        return TimeRange.ofSeconds(start, end);
    }

    /** Says how loud the middle is. */
    private static final class EchoModel implements SpeechModel {
        final List<Integer> heard = new ArrayList<>();

        @Override
        public List<Piece> listen(float[] sound, Breadth breadth) {
            heard.add(sound.length);
            return List.of(new Piece(Duration.ZERO, Duration.ofSeconds(30), " loud " + sound[sound.length / 2]));
        }

        @Override
        public void close() {}
    }
}
