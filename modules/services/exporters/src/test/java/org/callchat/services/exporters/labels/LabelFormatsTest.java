// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.LabelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelFormatsTest {
    private static final LabelTier SILENCES = new LabelTier(
            LabelSheet.SILENCES,
            LabelTier.Kind.SILENCES,
            Optional.empty(),
            List.of(
                    label(1_001, 2_999, "unjudged"),
                    label(3_600_123, 3_601_777, "avoidable: said \"one moment\" & <b>left</b> -> ä 漢 #x")));
    private static final LabelTier AGENT = new LabelTier(
            "Agent",
            LabelTier.Kind.SPEECH,
            Optional.empty(),
            List.of(label(0, 1_001, "Let me check: 5 of 6."), label(900, 4_007, "Oops, sorry.")));
    private static final LabelTier WORDS = new LabelTier(
            "Channel 2 words",
            LabelTier.Kind.WORDS,
            Optional.of(1),
            List.of(
                    new Label(TimeRange.ofMillis(11, 333), "Oops,", Optional.of(0.8125)),
                    new Label(TimeRange.ofMillis(333, 998), "sorry.", Optional.empty())));
    private static final LabelSheet SHEET =
            new LabelSheet("call 1.wav", Optional.of(Duration.ofMillis(3_700_001)), List.of(SILENCES, AGENT, WORDS));

    static Stream<LabelFormat> formats() {
        return ServiceLoader.load(LabelFormat.class).stream().map(ServiceLoader.Provider::get);
    }

    @Test
    void all_eight_are_found() {
        assertThat(formats().map(LabelFormat::id))
                .containsExactlyInAnyOrder("audacity", "textgrid", "eaf", "srt", "webvtt", "rttm", "ctm", "json");
        assertThat(formats().map(LabelFormat::extension)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void times_and_tiers_come_back_to_the_millisecond(LabelFormat format) {
        LabelSheet read = format.read(format.write(SHEET), "call");

        for (LabelTier tier : SHEET.tiers()) {
            List<TimeRange> expected = format.holds().contains(tier.kind())
                    ? tier.labels().stream().map(Label::time).toList()
                    : List.of();
            assertThat(times(read, tier)).as(format.id() + " " + tier.name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void texts_come_back_where_the_format_holds_text(LabelFormat format) {
        LabelSheet read = format.read(format.write(SHEET), "call");

        if (!List.of("rttm", "ctm").contains(format.id())) {
            assertThat(read.tiers(LabelTier.Kind.SILENCES).get(0).labels())
                    .extracting(Label::text)
                    .containsExactly("unjudged", "avoidable: said \"one moment\" & <b>left</b> -> ä 漢 #x");
            assertThat(read.tiers(LabelTier.Kind.SPEECH).get(0).labels())
                    .extracting(Label::text)
                    .containsExactly("Let me check: 5 of 6.", "Oops, sorry.");
        }
        assertThat(read.tiers(LabelTier.Kind.WORDS).stream()
                        .flatMap(t -> t.labels().stream())
                        .map(Label::text))
                .isEqualTo(format.holds().contains(LabelTier.Kind.WORDS) ? List.of("Oops,", "sorry.") : List.of());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_call_without_any_label_can_be_written_and_read(LabelFormat format) {
        LabelSheet empty = new LabelSheet("call", Optional.empty(), List.of());

        assertThat(format.read(format.write(empty), "call").tiers().stream().flatMap(t -> t.labels().stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void ten_thousand_silences_are_no_trouble(LabelFormat format) {
        List<Label> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(label(i * 1500L, i * 1500L + 1001, "unjudged"));
        }
        LabelSheet sheet = new LabelSheet(
                "call",
                Optional.empty(),
                List.of(new LabelTier(LabelSheet.SILENCES, LabelTier.Kind.SILENCES, Optional.empty(), many)));

        LabelSheet read = format.read(format.write(sheet), "call");

        assertThat(times(read, sheet.tiers().get(0)))
                .isEqualTo(
                        format.holds().contains(LabelTier.Kind.SILENCES)
                                ? many.stream().map(Label::time).toList()
                                : List.of());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void text_in_another_encoding_is_refused_with_what_to_do(LabelFormat format) {
        String sample = new String(format.write(SHEET), StandardCharsets.UTF_8) + "ä";
        byte[] latin = sample.replace('漢', 'x').getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> format.read(latin, "labels.x"))
                .isInstanceOf(CallFailure.class)
                .hasMessageStartingWith("labels.x");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void silences_that_overlap_are_refused_by_line(LabelFormat format) {
        if (!format.holds().contains(LabelTier.Kind.SILENCES)) {
            return;
        }
        LabelTier overlapping = new LabelTier(
                LabelSheet.SILENCES,
                LabelTier.Kind.SILENCES,
                Optional.empty(),
                List.of(label(0, 2000, "system"), label(1000, 3000, "hold")));

        assertThatThrownBy(() -> format.read(
                        format.write(new LabelSheet("call", Optional.empty(), List.of(overlapping))), "labels"))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("line ")
                .hasMessageContaining("1.000 s")
                .hasMessageContaining("2.000 s")
                .hasMessageContaining("overlap");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatever_is_cut_off_or_damaged_gives_a_message_or_labels_but_nothing_else(LabelFormat format) {
        byte[] good = format.write(SHEET);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] bad = java.util.Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int hits = random.nextInt(4); hits > 0; hits--) {
                bad[random.nextInt(bad.length)] = (byte) (32 + random.nextInt(96));
            }
            try {
                assertThat(textOf(format.read(bad, "labels")))
                        .as("nothing is made up, and nothing grows")
                        .hasSizeLessThanOrEqualTo(bad.length);
            } catch (CallFailure e) {
                assertThat(e.explanation()).startsWith("labels");
            }
        }
    }

    private static String textOf(LabelSheet read) {
        return read.tiers().stream()
                .flatMap(tier -> tier.labels().stream())
                .map(Label::text)
                .collect(java.util.stream.Collectors.joining());
    }

    private static List<TimeRange> times(LabelSheet read, LabelTier tier) {
        return read.tiers(tier.kind()).stream()
                .flatMap(t -> t.labels().stream())
                .map(Label::time)
                .sorted()
                .toList();
    }

    static Label label(long start, long end, String text) {
        return new Label(TimeRange.ofMillis(start, end), text);
    }
}
