// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Silence;
import org.callchat.workbench.callview.model.Calls;
import org.callchat.workbench.callview.model.Speakers;
import org.junit.jupiter.api.Test;

class SilenceSummaryTest {

    private final Speakers speakers = new Speakers(List.of(ChannelRole.AGENT, ChannelRole.CUSTOMER), Optional.empty());
    private final SilenceSummary summary =
            new SilenceSummary(Calls.silence(4, 10.5, Silence.Category.MEDIUM, "checking_information"), speakers);
    private final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
            .createGraphics()
            .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 13));

    @Test
    void it_is_read_aloud_in_full() {
        assertThat(summary.spoken())
                .isEqualTo(
                        "6.5 s medium at 0:04.0, checking. Before, Agent: Let me check that. After, Customer: All right.");
    }

    @Test
    void its_tooltip_shows_markup_in_a_recording_as_text() {
        Silence odd = Calls.silence(1, 2, Silence.Category.SHORT, "<b>x</b>");
        assertThat(new SilenceSummary(odd, speakers).tip())
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
