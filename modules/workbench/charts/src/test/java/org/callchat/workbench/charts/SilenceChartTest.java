// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Silence;
import org.junit.jupiter.api.Test;

class SilenceChartTest {

    private final Silence checking = Calls.silence(0, 5, Silence.Category.MEDIUM, "checking_information");
    private final Silence dead = Calls.silence(10, 21, Silence.Category.LONG, "unexplained");
    private final Silence both = Calls.silence(30, 32, Silence.Category.SHORT, "checking_information", "after_oops");
    private final Silence bare = Calls.silence(40, 41, Silence.Category.SHORT);

    @Test
    void silences_stand_under_each_of_their_patterns_with_the_most_time_first() {
        SilenceGroups groups = SilenceGroups.of(List.of(checking, dead, both, bare, Calls.oneSided(50, 90, 1)));
        assertThat(groups.byPattern().keySet()).containsExactly("unexplained", "checking", "after oops", "no pattern");
        assertThat(groups.of("checking", Silence.Category.SHORT)).containsExactly(both);
        assertThat(groups.of("checking", Silence.Category.LONG)).isEmpty();
    }

    @Test
    void bars_have_the_colours_of_the_waveform() {
        WaveformPalette palette = WaveformPalette.of(Color.WHITE, Color.BLACK, Optional.empty());
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        var image = SilenceBars.chart(SilenceGroups.of(List.of(checking, dead)), palette, font)
                .createBufferedImage(500, 200);
        assertThat(image.getRGB(0, 0, 500, 200, null, 0, 500))
                .contains(
                        palette.colour(Silence.Category.LONG).getRGB(),
                        palette.colour(Silence.Category.MEDIUM).getRGB());
    }
}
