// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.LabelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileLabelsTest {

    @Test
    void an_eaf_that_reaches_for_other_files_gets_nothing(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String eaf = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"a\" TIME_VALUE=\"1\"/></TIME_ORDER>"
                + "<TIER TIER_ID=\"t\"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"a\" TIME_SLOT_REF2=\"a\">"
                + "<ANNOTATION_VALUE>&x;</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
                + "</ANNOTATION_DOCUMENT>";
        try {
            LabelSheet sheet = read(new ElanAnnotations(), eaf);
            assertThat(sheet.toString()).doesNotContain("the secret");
        } catch (CallFailure e) {
            assertThat(e.explanation()).doesNotContain("the secret");
        }
    }

    @Test
    void entities_that_multiply_are_not_followed() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";\">");
        }
        bomb.append("]><ANNOTATION_DOCUMENT>&e29;</ANNOTATION_DOCUMENT>");
        try {
            assertThat(read(new ElanAnnotations(), bomb.toString()).tiers()).isEmpty();
        } catch (CallFailure e) {
            assertThat(e.code().value()).isEqualTo("RP_FMT_LABELS");
        }
    }

    @Test
    void more_labels_than_any_call_has_are_refused() {
        String many = "1.0\t2.0\tunjudged\n".repeat(200_001);

        assertThatThrownBy(() -> read(new AudacityLabels(), many))
                .isInstanceOfSatisfying(
                        CallFailure.class, e -> assertThat(e.code().value()).isEqualTo("RP_RES_LABELS"));
    }

    @Test
    void a_count_that_promises_the_world_ends_where_the_file_ends() {
        String grid =
                "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0 1 <exists> 2000000000\n\"IntervalTier\"";

        assertThatThrownBy(() -> read(new PraatTextGrid(), grid))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("Was it cut off?");
    }

    @Test
    void a_line_that_is_no_label_is_named() {
        assertThatThrownBy(() -> read(new AudacityLabels(), "1.0\t2.0\tok\nnot a label\n"))
                .isInstanceOf(CallFailure.class)
                .hasMessage("labels, line 2: a line is start, end and text with tabs between, times in seconds; this is"
                        + " \"not a label\".");
        assertThatThrownBy(() -> read(new AudacityLabels(), "5\t2\tlate\n"))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("ends at 2.000 s, before it begins at 5.000 s");
        assertThatThrownBy(() -> read(new SubRip(), "1\n00:00:61,000 --> 00:01:02,000\nx\n"))
                .isInstanceOf(CallFailure.class)
                .hasMessageStartingWith("labels, line 2: times are written as");
        assertThatThrownBy(() -> read(
                        new JsonLabels(),
                        "{\"schema\": \"chat-labels/1\", \"tiers\": [{\"name\":"
                                + " \"Silences\", \"labels\": [{\"start_s\": 1e400, \"end_s\": 2}]}]}"))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("label 1 of tier \"Silences\"");
    }

    @Test
    void a_short_text_grid_in_utf16_as_praat_writes_it_is_read() {
        String grid =
                "\uFEFFFile type = \"ooTextFile\"\r\nObject class = \"TextGrid\"\r\n\r\n0\r\n30.5\r\n<exists>\r\n1\r\n"
                        + "\"IntervalTier\"\r\n\"Silences\"\r\n0\r\n30.5\r\n3\r\n0\r\n4.0004\r\n\"\"\r\n4.0004\r\n10.1236\r\n"
                        + "\"hold: sagt \"\"Moment\"\" – ä\"\r\n10.1236\r\n30.5\r\n\"\"\r\n";

        LabelSheet sheet = new PraatTextGrid().read(grid.getBytes(StandardCharsets.UTF_16BE), "labels");

        assertThat(sheet.tiers()).hasSize(1);
        assertThat(sheet.tiers().get(0).kind()).isEqualTo(LabelTier.Kind.SILENCES);
        assertThat(sheet.tiers().get(0).labels().get(0).time()).isEqualTo(TimeRange.ofMillis(4000, 10_124));
        assertThat(sheet.tiers().get(0).labels().get(0).text()).isEqualTo("hold: sagt \"Moment\" – ä");
    }

    @Test
    void captions_of_other_tools_are_speech() {
        LabelSheet sheet = read(
                new WebVtt(),
                "WEBVTT - a title\n\nNOTE nothing\n\nintro\n01:02.500 --> 01:04.000 align:start\n<i>Hello</i>\nthere\n");

        assertThat(sheet.tiers().get(0).kind()).isEqualTo(LabelTier.Kind.SPEECH);
        assertThat(sheet.tiers().get(0).labels().get(0).time()).isEqualTo(TimeRange.ofMillis(62_500, 64_000));
        assertThat(sheet.tiers().get(0).labels().get(0).text()).isEqualTo("Hello\nthere");
    }

    private static LabelSheet read(LabelFormat format, String text) {
        return format.read(text.getBytes(StandardCharsets.UTF_8), "labels");
    }
}
