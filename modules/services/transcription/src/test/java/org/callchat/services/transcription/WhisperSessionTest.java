// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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
    private final WhisperSession session = session(model);

    @Test
    void each_channel_is_a_speaker_of_its_own() throws IOException {
        PcmFile call = PcmSample.write(
                folder.resolve("a.pcm"), PcmSample.constant(10 * SECOND, 8192), PcmSample.constant(10 * SECOND, 16384));
        Transcript transcript =
                session.transcribe(call, activity(List.of(span(1, 3)), List.of(span(4, 6))), Progress.NONE);
        assertThat(transcript.engine().vad()).contains(SpeechActivity.BY_LEVEL);
        assertThat(transcript.engine().name()).isEqualTo(ENGINE.name());
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
        assertThat(seen).isNotEmpty().isSorted().endsWith(1.0);
    }

    @Test
    void a_call_that_is_no_longer_wanted_is_given_up_in_the_middle_of_a_window() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(20 * SECOND, 8192));
        CountDownLatch listening = new CountDownLatch(1);
        WhisperSession endless = session(ears((sound, breadth, unwanted) -> {
            listening.countDown();
            while (!unwanted.getAsBoolean()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("cancelled while listening");
        }));
        SpeechActivity speech = activity(List.of(span(1, 3), span(8, 9)));
        assertThatThrownBy(() -> endless.transcribe(call, speech, cancelledAfter(listening)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void when_one_ear_fails_the_call_fails_with_its_reason() throws IOException {
        PcmFile call = PcmSample.write(folder.resolve("a.pcm"), PcmSample.constant(20 * SECOND, 8192));
        WhisperSession failing = session(ears((sound, breadth, unwanted) -> {
            throw WhisperFailures.refused(7);
        }));
        SpeechActivity speech = activity(List.of(span(1, 3), span(8, 9)));
        assertThatThrownBy(() -> failing.transcribe(call, speech, Progress.NONE))
                .isInstanceOfSatisfying(
                        CallFailure.class, e -> assertThat(e.code()).isEqualTo(WhisperFailures.REFUSED));
    }

    private static WhisperSession session(SpeechModel model) {
        return new WhisperSession(model, Optional.empty(), ENGINE, Optional.of(WindowPolicy.MEASURED));
    }

    private static SpeechModel ears(SpeechModel.Ear ear) {
        return new SpeechModel() {
            @Override
            public List<Ear> ears(int wanted) {
                return List.of(ear);
            }

            @Override
            public void close() {}
        };
    }

    private static Progress cancelledAfter(CountDownLatch latch) {
        return new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return latch.getCount() == 0;
            }
        };
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
        final List<Integer> heard = new CopyOnWriteArrayList<>();

        @Override
        public List<Ear> ears(int wanted) {
            return Collections.nCopies(Math.min(2, wanted), (sound, breadth, unwanted) -> {
                heard.add(sound.length);
                return List.of(new Piece(Duration.ZERO, Duration.ofSeconds(30), " loud " + sound[sound.length / 2]));
            });
        }

        @Override
        public void close() {}
    }
}
