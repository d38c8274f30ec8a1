// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;
import org.callchat.workbench.callview.model.Calls;
import org.callchat.workbench.callview.model.Speakers;
import org.callchat.workbench.callview.review.SilenceRow;
import org.junit.jupiter.api.Test;

class SilenceSummaryTest {

    private final Speakers speakers = new Speakers(List.of(ChannelRole.AGENT, ChannelRole.CUSTOMER), Optional.empty());
    private final SilenceSummary summary =
            new SilenceSummary(row(Calls.silence(4, 10.5, Silence.Category.MEDIUM, "checking_information")), speakers);
    private final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
            .createGraphics()
            .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 13));

    @Test
    void it_is_read_aloud_in_full() {
        assertThat(summary.spoken())
                .isEqualTo(
                        "not judged, 6.5 s medium at 0:04.0, checking. Before, Agent: Let me check that. After, Customer: All right.");
    }

    @Test
    void verdict_note_and_what_others_said_are_told_as_text() {
        Silence silence = Calls.silence(4, 10, Silence.Category.MEDIUM);
        Opinion mine = Opinion.none(TimeRange.ofSeconds(4.5, 10))
                .withVerdict(Optional.of(Verdict.AVOIDABLE))
                .withNote("<i>slow</i>");
        Judgement other = new Judgement(
                Calls.ID,
                Mark.of(silence),
                Opinion.none(silence.time()).withVerdict(Optional.of(Verdict.SYSTEM)),
                "bob",
                Instant.EPOCH);
        SilenceSummary judged =
                new SilenceSummary(new SilenceRow(silence, Mark.of(silence), mine, List.of(other)), speakers);

        assertThat(judged.verdict()).contains("avoidable …");
        assertThat(judged.othersVerdicts()).containsExactly("bob: system");
        assertThat(judged.category()).isEqualTo("medium · edges moved");
        assertThat(judged.tip())
                .contains("&lt;i&gt;slow")
                .contains("bob: system")
                .doesNotContain("<i>");
        assertThat(judged.spoken()).startsWith("avoidable, ");
    }

    private static SilenceRow row(Silence silence) {
        return new SilenceRow(silence, Mark.of(silence), Opinion.none(silence.time()), List.of());
    }

    @Test
    void its_tooltip_shows_markup_in_a_recording_as_text() {
        Silence odd = Calls.silence(1, 2, Silence.Category.SHORT, "<b>x</b>");
        assertThat(new SilenceSummary(row(odd), speakers).tip())
                .contains("&lt;b&gt;x")
                .doesNotContain("<b>x");
    }

    @Test
    void text_that_does_not_fit_keeps_the_end_nearest_to_the_silence() {
        String said = "the quick brown fox jumps over the lazy dog";
        int room = metrics.stringWidth("lazy dog and a bit");
        assertThat(FittedText.tail(said, metrics, room)).startsWith("…").endsWith("lazy dog");
        assertThat(FittedText.head(said, metrics, room)).startsWith("the quick").endsWith("…");
        assertThat(metrics.stringWidth(FittedText.tail(said, metrics, room))).isLessThanOrEqualTo(room);
        assertThat(metrics.stringWidth(FittedText.head(said, metrics, room))).isLessThanOrEqualTo(room);
        assertThat(FittedText.head("short", metrics, 500)).isEqualTo("short");
        assertThat(FittedText.tail("no room", metrics, 0)).isEqualTo("…");
    }
}
