// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hears the silences of the sample calls and compares them with what their script says. */
class SampleSilencesTest {
    private static final Path SAMPLES = Path.of("../../../samples");
    private static final double TOLERANCE_SECONDS = 0.1;
    private static final Pattern FILE = Pattern.compile("\"file\": \"([^\"]+)\"");
    private static final Pattern SILENCE =
            Pattern.compile("\"start\": ([0-9.]+),\\s*\"end\": ([0-9.]+),\\s*\"kind\": \"([a-z-]+)\"");

    @TempDir
    Path folder;

    @Test
    void silences_of_a_second_and_more_are_where_the_script_put_them() throws IOException {
        int found = 0;
        int wrong = 0;
        try (Stream<Path> truths = Files.list(SAMPLES.resolve("truth"))) {
            for (Path truth : truths.sorted().toList()) {
                String json = Files.readString(truth);
                List<TimeRange> expected = silences(json);
                List<TimeRange> heard = heard(json);
                List<TimeRange> matched = expected.stream()
                        .filter(e -> heard.stream().anyMatch(h -> isNear(h, e)))
                        .toList();
                found += 2 * matched.size();
                wrong += expected.size() + heard.size() - 2 * matched.size();
            }
        }
        assertThat((double) found / (found + wrong)).as("F1 of silences").isGreaterThanOrEqualTo(0.95);
    }

    private static List<TimeRange> silences(String json) {
        List<TimeRange> silences = new ArrayList<>();
        Matcher matcher = SILENCE.matcher(json);
        while (matcher.find()) {
            TimeRange time =
                    TimeRange.ofSeconds(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
            if (!matcher.group(3).equals("hold-music") && time.lengthSeconds() >= 1) {
                silences.add(time);
            }
        }
        return silences;
    }

    private List<TimeRange> heard(String json) {
        Matcher file = FILE.matcher(json);
        assertThat(file.find()).isTrue();
        Path recording = SAMPLES.resolve("calls").resolve(file.group(1));
        Decoded decoded = new AudioDecoder(folder.resolve("native"), DecodeLimits.standard())
                .decode(recording, file.group(1), folder.resolve("out.pcm"), Progress.NONE);
        SpeechActivity speech = new SpeechDetector()
                .detect(SoundScan.scan(decoded.pcm(), Progress.NONE).levels(), Optional.empty(), Settings.DEFAULTS);
        return gaps(speech).stream().filter(gap -> gap.lengthSeconds() >= 1).toList();
    }

    private static List<TimeRange> gaps(SpeechActivity speech) {
        List<TimeRange> gaps = new ArrayList<>();
        Duration silentSince = Duration.ZERO;
        for (TimeRange span :
                speech.speech().stream().flatMap(List::stream).sorted().toList()) {
            if (span.start().compareTo(silentSince) > 0) {
                gaps.add(new TimeRange(silentSince, span.start()));
            }
            silentSince = span.end().compareTo(silentSince) > 0 ? span.end() : silentSince;
        }
        if (speech.duration().compareTo(silentSince) > 0) {
            gaps.add(new TimeRange(silentSince, speech.duration()));
        }
        return gaps;
    }

    private static boolean isNear(TimeRange a, TimeRange b) {
        return Math.abs(a.startSeconds() - b.startSeconds()) <= TOLERANCE_SECONDS
                && Math.abs(a.endSeconds() - b.endSeconds()) <= TOLERANCE_SECONDS;
    }
}
