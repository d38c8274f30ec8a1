// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    private final TimeScale scale = new TimeScale(TimeRange.ofSeconds(0, 10), 1000);
    private final Silence checking = Calls.silence(4, 6, Silence.Category.SHORT, "checking_information");
    private final Silence agentQuiet = Calls.oneSided(4, 9, 0);
    private final KeywordHit oops =
            new KeywordHit("oops", Optional.of(1), TimeRange.ofSeconds(6, 6.4), Optional.of(0.9));
    private final Annotations annotations = new Annotations(List.of(checking, agentQuiet), List.of(oops));

    @Test
    void a_silence_is_hit_from_its_start_to_its_end() {
        assertThat(annotations.silenceAt(scale, Optional.empty(), 399)).isEmpty();
        assertThat(annotations.silenceAt(scale, Optional.empty(), 400)).contains(checking);
        assertThat(annotations.silenceAt(scale, Optional.empty(), 600)).contains(checking);
        assertThat(annotations.silenceAt(scale, Optional.empty(), 602)).isEmpty();
    }

    @Test
    void a_one_sided_silence_is_hit_only_on_its_track() {
        assertThat(annotations.silenceAt(scale, Optional.of(0), 800)).contains(agentQuiet);
        assertThat(annotations.silenceAt(scale, Optional.of(1), 800)).isEmpty();
    }

    @Test
    void the_shorter_of_two_silences_wins() {
        assertThat(annotations.silenceAt(scale, Optional.of(0), 500)).contains(checking);
    }

    @Test
    void a_tip_tells_length_times_and_reason() {
        assertThat(WaveformTip.at(annotations, scale, Optional.empty(), 500))
                .contains("2.0 s short silence, 0:04.0 to 0:06.0: checking (“words”)");
        assertThat(WaveformTip.at(annotations, scale, Optional.empty(), 603)).contains("oops at 0:06.0");
        assertThat(WaveformTip.at(annotations, scale, Optional.empty(), 100)).isEmpty();
    }

    @Test
    void mutual_silence_shades_all_tracks_and_one_sided_silence_its_own() {
        BufferedImage image = new BufferedImage(1000, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1000, 200);
        WaveformPalette palette = WaveformPalette.of(Color.WHITE, Color.BLACK, Optional.empty());
        TrackLayout tracks = new TrackLayout(0, 200, List.of(0.5, 0.5));
        new AnnotationPainter(annotations)
                .shade(g, new Rectangle(0, 0, 1000, 200), scale, tracks, Optional.empty(), palette);
        g.dispose();
        assertThat(image.getRGB(500, 50)).isNotEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(500, 150)).isNotEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(800, 50)).isNotEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(800, 150)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(200, 50)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void texts_name_what_they_know_and_read_out_what_they_do_not() {
        assertThat(SilenceText.brief(checking)).isEqualTo("2.0 s · checking");
        assertThat(SilenceText.pattern("printer_jam")).isEqualTo("printer jam");
        assertThat(SilenceText.brief(Calls.silence(0, 75, Silence.Category.LONG)))
                .isEqualTo("1:15 min");
    }
}
