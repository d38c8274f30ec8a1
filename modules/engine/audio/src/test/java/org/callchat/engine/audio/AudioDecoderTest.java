// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Levels;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the real ffmpeg. */
class AudioDecoderTest {
    private static final Path SAMPLES = Path.of("../../../samples/calls");

    @TempDir
    static Path nativeCache;

    @TempDir
    Path folder;

    private static AudioDecoder decoder;

    @BeforeAll
    static void unpacked_once() {
        decoder = new AudioDecoder(nativeCache, DecodeLimits.standard());
    }

    private Decoded decode(Path recording) {
        return decode(decoder, recording);
    }

    private Decoded decode(AudioDecoder with, Path recording) {
        return with.decode(recording, recording.getFileName().toString(), folder.resolve("out.pcm"), Progress.NONE);
    }

    private CallFailure failure(Path recording) {
        return failure(decoder, recording);
    }

    private CallFailure failure(AudioDecoder with, Path recording) {
        CallFailure failure = catchThrowableOfType(CallFailure.class, () -> decode(with, recording));
        assertThat(folder).as("nothing half done stays behind").isDirectoryNotContaining("glob:**.p{cm,art}");
        return failure;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({
        "N-1001.flac, flac, 8000, 2, 42.999",
        "N-1008.wav, pcm_mulaw, 8000, 2, 32.569",
        "N-1010.opus, opus, 48000, 2, 39.93",
        "N-1014.mp3, mp3, 8000, 1, 35.148"
    })
    void sample_calls_are_decoded_whole(String file, String codec, int rate, int channels, double seconds)
            throws IOException {
        Decoded decoded = decode(SAMPLES.resolve(file));

        assertThat(decoded.codec()).isEqualTo(codec);
        assertThat(decoded.sampleRateHz()).isEqualTo(rate);
        assertThat(decoded.channels()).isEqualTo(channels);
        assertThat(decoded.damage()).isEmpty();
        assertThat(decoded.pcm().sampleRateHz()).isEqualTo(16_000);
        assertThat(decoded.pcm().channels()).isEqualTo(channels);
        assertThat(decoded.pcm().duration().toMillis() / 1000.0).isCloseTo(seconds, within(0.05));
        assertThat(Files.size(decoded.pcm().path()))
                .isEqualTo(decoded.pcm().frames() * decoded.pcm().bytesPerFrame());
    }

    @Test
    void damaged_sample_tells_that_there_is_no_sound_in_it() {
        CallFailure failure = failure(SAMPLES.resolve("N-1015.flac"));

        assertThat(failure.code()).isEqualTo(new FailureCode("DEC_DATA_NO_SOUND"));
        assertThat(failure).hasMessageContaining("N-1015.flac").hasMessageContaining("Download it again");
    }

    @Test
    void channels_keep_their_place_and_their_level() throws IOException {
        Path wav = TestSignal.wav(
                folder.resolve("three.wav"),
                16_000,
                new TestSignal().sine(400, 0, 1),
                new TestSignal().sine(400, -20, 1),
                new TestSignal().silence(1));

        Levels levels = SoundScan.scan(decode(wav).pcm(), Progress.NONE).levels();

        assertThat(levels.channels()).isEqualTo(3);
        assertThat(levels.at(0, 50)).isCloseTo(-3.01f, within(0.05f));
        assertThat(levels.at(1, 50)).isCloseTo(-23.01f, within(0.05f));
        assertThat(levels.at(2, 50)).isLessThan(-80f);
    }

    @Test
    void telephone_rate_is_resampled_at_its_length() throws IOException {
        Decoded decoded = decode(TestSignal.wav(folder.resolve("phone.wav"), 8000, new TestSignal().sine(400, -6, 1)));

        assertThat(decoded.sampleRateHz()).isEqualTo(8000);
        assertThat(decoded.pcm().duration()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void eight_channels_are_kept_and_nine_refused() throws IOException {
        TestSignal[] nine = IntStream.range(0, 9)
                .mapToObj(i -> new TestSignal().sine(300, -10, 0.5))
                .toArray(TestSignal[]::new);

        assertThat(decode(TestSignal.wav(folder.resolve("8.wav"), 16_000, Arrays.copyOf(nine, 8)))
                        .channels())
                .isEqualTo(8);
        Files.delete(folder.resolve("out.pcm"));
        CallFailure failure = failure(TestSignal.wav(folder.resolve("9.wav"), 16_000, nine));
        assertThat(failure.code()).isEqualTo(new FailureCode("DEC_VAL_TOO_MANY_CHANNELS"));
        assertThat(failure).hasMessageContaining("9 channels");
    }

    @Test
    void raw_telephone_sound_is_known_by_its_name() throws IOException {
        Path raw = Files.write(folder.resolve("switch.ul"), new byte[16_000]);

        Decoded decoded = decode(raw);

        assertThat(decoded.codec()).isEqualTo("pcm_mulaw");
        assertThat(decoded.pcm().duration()).isEqualTo(Duration.ofSeconds(2));
        Files.delete(folder.resolve("out.pcm"));
        CallFailure nameless = failure(Files.write(folder.resolve("raw.wav"), Arrays.copyOfRange(noise(), 0, 16_000)));
        assertThat(nameless.code()).isEqualTo(new FailureCode("DEC_FMT_UNKNOWN"));
    }

    private static byte[] noise() {
        byte[] bytes = new byte[20_000];
        new java.util.Random(3).nextBytes(bytes);
        return bytes;
    }

    @Test
    void empty_file_web_page_text_and_playlist_are_told_apart() throws IOException {
        assertThat(failure(write("empty.wav", "")).code()).isEqualTo(new FailureCode("DEC_DATA_EMPTY_FILE"));
        CallFailure page = failure(write("error.mp3", "<!DOCTYPE html><html><body>Please sign in</body></html>"));
        assertThat(page.code()).isEqualTo(new FailureCode("DEC_DATA_NOT_A_RECORDING"));
        assertThat(page).hasMessageContaining("a web page");
        assertThat(failure(write("note.wav", "Dear all, the recording follows.\n".repeat(30))))
                .hasMessageContaining("plain text");
        assertThat(failure(write("list.wav", "#EXTM3U\n#EXTINF:5,\nfile:///etc/hostname\n"))
                        .code())
                .isEqualTo(new FailureCode("DEC_VAL_REFUSED_FORMAT"));
    }

    @Test
    void list_of_files_never_opens_another_file() throws IOException {
        TestSignal.wav(folder.resolve("secret.wav"), 16_000, new TestSignal().sine(400, 0, 1));
        Path list = write("innocent.wav", "ffconcat version 1.0\nfile secret.wav\n");

        assertThat(failure(list).code()).isEqualTo(new FailureCode("DEC_VAL_REFUSED_FORMAT"));
    }

    @Test
    void name_that_looks_like_an_option_or_a_protocol_is_a_file() throws IOException {
        for (String name : new String[] {"-i.wav", "concat|a.wav", "a'b \"c\".wav", "%d é.wav"}) {
            Path wav = TestSignal.wav(folder.resolve(name), 16_000, new TestSignal().sine(400, -6, 0.5));
            assertThat(decode(wav).pcm().frames()).as(name).isEqualTo(8000);
        }
    }

    @Test
    void cut_off_recording_is_decoded_as_far_as_it_goes_with_its_damage_named() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLES.resolve("N-1001.flac"));
        Path half = Files.write(folder.resolve("half.flac"), Arrays.copyOf(whole, whole.length / 2));

        Decoded decoded = decode(half);

        assertThat(decoded.damage()).hasValueSatisfying(d -> assertThat(d).contains("of 43.0 s could be decoded"));
        assertThat(decoded.pcm().duration()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void head_that_announces_too_little_is_named() throws IOException {
        Path wav = TestSignal.wav(folder.resolve("liar.wav"), 16_000, new TestSignal().sine(400, -6, 10));
        byte[] bytes = Files.readAllBytes(wav);
        Arrays.fill(bytes, 40, 44, (byte) 0);
        bytes[41] = 10;
        Files.write(wav, bytes);

        assertThat(decode(wav).damage()).hasValueSatisfying(d -> assertThat(d).contains("announces only"));
    }

    @Test
    void recording_that_is_too_long_is_refused_while_it_unpacks() throws IOException {
        DecodeLimits tight =
                new DecodeLimits(Duration.ofSeconds(30), Duration.ZERO, 1 << 30, Duration.ofSeconds(10), 1 << 28);

        CallFailure failure = failure(new AudioDecoder(nativeCache, tight), SAMPLES.resolve("N-1001.flac"));

        assertThat(failure.code()).isEqualTo(new FailureCode("DEC_VAL_TOO_LONG"));
    }

    @Test
    void picture_without_sound_is_no_recording() throws IOException {
        byte[] png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        CallFailure failure = failure(Files.write(folder.resolve("photo.wav"), png));

        assertThat(failure.code()).isEqualTo(new FailureCode("DEC_DATA_NOT_A_RECORDING"));
        assertThat(failure).hasMessageContaining("a picture");
    }

    @Test
    void missing_recording_is_unreadable_and_control_characters_do_not_reach_the_message() {
        CallFailure failure = catchThrowableOfType(
                CallFailure.class,
                () -> decoder.decode(
                        folder.resolve("none"), "a\u001b[31mb\n.wav", folder.resolve("out.pcm"), Progress.NONE));

        assertThat(failure.code()).isEqualTo(new FailureCode("DEC_PERM_UNREADABLE"));
        assertThat(failure.explanation()).contains("a?[31mb?.wav");
    }

    @Test
    void progress_ends_at_one() throws IOException {
        double[] last = new double[1];
        Progress progress = new Progress() {
            @Override
            public void at(double fraction) {
                assertThat(fraction).isBetween(last[0], 1.0);
                last[0] = fraction;
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        decoder.decode(SAMPLES.resolve("N-1001.flac"), "N-1001.flac", folder.resolve("out.pcm"), progress);

        assertThat(last[0]).isEqualTo(1.0);
    }

    @Test
    void says_which_program_decodes() {
        assertThat(decoder.program()).contains("ffmpeg version");
    }
}
