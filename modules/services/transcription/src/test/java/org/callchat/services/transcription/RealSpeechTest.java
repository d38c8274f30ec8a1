// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real model hears a real file. The model comes from the user's cache, or is fetched into it. */
class RealSpeechTest {
    private static final String SILENT_CHILD_DONE = "done";

    /** Threads of one transcription wait for each other, which takes long on a machine that builds. */
    private static final Settings ONE_THREAD = Settings.DEFAULTS.with(WhisperParameters.THREADS, 1);

    private static Settings prepared;

    @TempDir
    static Path folder;

    private static SpeechActivity speech;
    private static Transcript transcript;

    @BeforeAll
    static void a_call_is_transcribed() throws IOException {
        prepared = preparedOrSkipped();
        speech = SampleCall.speech();
        try (Transcriber.Session session = new WhisperTranscriber().open(prepared)) {
            transcript = session.transcribe(SampleCall.pcm(folder.resolve("call.pcm")), speech, Progress.NONE);
        }
    }

    private static Settings preparedOrSkipped() {
        try {
            return new WhisperTranscriber().prepare(ONE_THREAD, Progress.NONE);
        } catch (CallFailure e) {
            String skipped = "SKIPPED: transcription with the real model was not tested. " + e.getMessage();
            System.err.println(skipped);
            return Assumptions.abort(skipped);
        }
    }

    @Test
    void both_speakers_of_a_call_are_understood() {
        assertThat(text(0)).contains("afternoon", "sorry", "deliver", "monday", "patience", "goodbye");
        assertThat(text(1)).contains("three times", "different", "listen", "delivery", "fine");
    }

    @Test
    void the_same_sound_gives_the_same_text_whatever_was_heard_before() throws IOException {
        try (Transcriber.Session session = new WhisperTranscriber().open(prepared)) {
            PcmFile again = SampleCall.pcm(folder.resolve("again.pcm"));
            assertThat(session.transcribe(again, speech, Progress.NONE)).isEqualTo(transcript);
            assertThat(session.transcribe(again, speech, Progress.NONE)).isEqualTo(transcript);
        }
    }

    @Test
    void the_engine_is_named_down_to_the_hash_of_its_model() {
        assertThat(transcript.engine().modelSha256())
                .contains(new WhisperTranscriber().models().get(0).sha256());
        assertThat(transcript.engine().version()).startsWith("1.");
    }

    @Test
    void every_word_lies_in_the_speech_of_its_speaker() {
        assertThat(transcript.segments())
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(segment.words())
                        .isNotEmpty()
                        .allSatisfy(word -> assertThat(
                                        speech.channel(segment.channel().orElseThrow()))
                                .anyMatch(span -> word.time().start().compareTo(span.start()) >= 0
                                        && word.time().end().compareTo(span.end()) <= 0)));
    }

    @Test
    void at_most_one_word_in_seven_is_misheard() throws IOException {
        assertThat(WordErrors.rate(SampleCall.said(0), text(0))).isLessThanOrEqualTo(0.15);
        assertThat(WordErrors.rate(SampleCall.said(1), text(1))).isLessThanOrEqualTo(0.15);
    }

    @Test
    void where_whisper_is_called_directly_each_word_has_a_time_and_a_confidence_of_its_own() {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "SKIPPED: Whisper is called directly on 64-bit x86 Linux only");
        List<Word> words =
                transcript.segments().stream().flatMap(s -> s.words().stream()).toList();
        assertThat(words)
                .allMatch(
                        w -> w.timing() == Word.Timing.ALIGNED && w.confidence().isPresent());
        assertThat(words).extracting(w -> w.confidence().orElseThrow()).anyMatch(c -> c > 0.95);
    }

    @Test
    void listening_is_given_up_in_the_middle_of_a_window() throws IOException {
        Progress changedItsMind = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return asked++ > 0;
            }

            private int asked;
        };
        try (Transcriber.Session session = new WhisperTranscriber().open(prepared)) {
            assertThatThrownBy(() ->
                            session.transcribe(SampleCall.pcm(folder.resolve("unwanted.pcm")), speech, changedItsMind))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void the_java_library_hears_the_same_call_where_whisper_cannot_be_called_directly() throws IOException {
        Transcript.Engine engine = transcript.engine();
        Reading reading = new Reading(1, "en", 1, "", false);
        SpeechModel model = WhisperModel.load(Path.of(prepared.get(WhisperParameters.MODEL_FILE)), "tiny", reading);
        try (WhisperSession session =
                new WhisperSession(model, Optional.empty(), engine, Optional.of(WindowPolicy.MEASURED))) {
            Transcript plain = session.transcribe(SampleCall.pcm(folder.resolve("plain.pcm")), speech, Progress.NONE);
            assertThat(plain.segments()).isNotEmpty();
            assertThat(plain.segments().stream().flatMap(s -> s.words().stream()))
                    .allMatch(w -> w.timing() == Word.Timing.INTERPOLATED
                            && w.confidence().isEmpty());
        }
    }

    /** A worker speaks with its parent through standard output. */
    @Test
    void native_code_prints_nothing_to_standard_output() throws Exception {
        Path out = folder.resolve("out.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SilentChild.class.getName(),
                        folder.resolve("call.pcm").toString(),
                        prepared.get(WhisperParameters.MODEL_FILE))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isZero();
        assertThat(Files.readString(out)).isEqualTo(SILENT_CHILD_DONE);
    }

    private static String text(int channel) {
        return transcript.segments().stream()
                .filter(s -> s.channel().equals(Optional.of(channel)))
                .map(s -> s.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** Transcribes in a process of its own and says one word at the end. */
    static final class SilentChild {
        private SilentChild() {}

        public static void main(String[] args) throws IOException {
            Settings settings = ONE_THREAD.with(WhisperParameters.MODEL_FILE, args[1]);
            try (Transcriber.Session session = new WhisperTranscriber().open(settings)) {
                List<?> segments = session.transcribe(
                                SampleCall.pcm(Path.of(args[0])), SampleCall.speech(), Progress.NONE)
                        .segments();
                System.out.print(segments.isEmpty() ? "nothing heard" : SILENT_CHILD_DONE);
            }
        }
    }
}
