// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformPainterTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 200;

    private final WaveformPalette palette = WaveformPalette.of(Color.WHITE, Color.BLACK, Optional.empty());
    private final TrackLayout tracks = new TrackLayout(0, HEIGHT, List.of(0.5, 0.5));
    private final TimeScale whole = new TimeScale(TimeRange.ofSeconds(0, 10), WIDTH);

    @Test
    void speech_is_drawn_where_and_on_the_track_where_it_is() {
        BufferedImage image = painted(new Rectangle(0, 0, WIDTH, HEIGHT), whole, 1);
        assertThat(colour(image, 300, 30)).as("agent speaks at 3 s").isNotEqualTo(Color.WHITE);
        assertThat(colour(image, 300, 130)).as("customer does not").isEqualTo(Color.WHITE);
        assertThat(colour(image, 650, 130)).as("customer speaks at 6.5 s").isNotEqualTo(Color.WHITE);
        assertThat(colour(image, 500, 30)).as("nobody speaks at 5 s").isEqualTo(Color.WHITE);
        assertThat(colour(image, 199, 30)).as("just before the agent starts").isEqualTo(Color.WHITE);
        assertThat(colour(image, 201, 30)).as("just after").isNotEqualTo(Color.WHITE);
    }

    @Test
    void height_is_in_proportion_to_the_level() {
        BufferedImage image = painted(new Rectangle(0, 0, WIDTH, HEIGHT), whole, 1);
        assertThat(inked(image, 300, 0, 100)).isBetween(45, 48);
        assertThat(inked(image, 650, 100, 200)).isBetween(90, 94);
        assertThat(inked(image, 500, 0, 100)).as("silence is a thin line").isEqualTo(1);
    }

    @Test
    void only_the_region_asked_for_is_painted() {
        BufferedImage image = painted(new Rectangle(290, 0, 20, HEIGHT), whole, 1);
        assertThat(inked(image, 300, 0, 100)).isPositive();
        assertThat(inked(image, 250, 0, 100)).isZero();
        assertThat(inked(image, 350, 0, 100)).isZero();
    }

    @Test
    void a_region_looks_the_same_alone_as_within_the_whole() {
        BufferedImage all = painted(new Rectangle(0, 0, WIDTH, HEIGHT), whole, 1);
        BufferedImage part = painted(new Rectangle(150, 0, 100, HEIGHT), whole, 1);
        for (int x = 150; x < 250; x++) {
            assertThat(inked(part, x, 0, HEIGHT)).isEqualTo(inked(all, x, 0, HEIGHT));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.25, 1.5, 2})
    void dense_screens_get_a_column_per_device_pixel(double density) {
        BufferedImage image = painted(new Rectangle(0, 0, WIDTH, HEIGHT), whole, density);
        int start = (int) (200 * density);
        assertThat(inked(image, start - 2, 0, (int) (100 * density))).isEqualTo(1);
        assertThat(inked(image, start + 1, 0, (int) (100 * density))).isGreaterThan((int) (44 * density));
    }

    @Test
    void closer_than_a_bucket_the_outline_stays_unbroken() {
        TimeScale close = new TimeScale(TimeRange.ofSeconds(2.95, 3.0), WIDTH);
        BufferedImage image = painted(new Rectangle(0, 0, WIDTH, HEIGHT), close, 1);
        for (int x = 0; x < WIDTH; x += 50) {
            assertThat(inked(image, x, 0, 100)).isBetween(45, 48);
        }
    }

    @Test
    void beyond_the_end_of_the_sound_there_is_only_the_zero_line() {
        TimeScale beyond = new TimeScale(TimeRange.ofSeconds(0, 20), WIDTH);
        assertThat(inked(painted(new Rectangle(0, 0, WIDTH, HEIGHT), beyond, 1), 800, 0, 100))
                .isEqualTo(1);
    }

    @Test
    void roles_have_colours_of_their_own_light_and_dark() {
        WaveformPalette dark = WaveformPalette.of(new Color(0x1E1E1E), Color.WHITE, Optional.empty());
        assertThat(dark.dark()).isTrue();
        assertThat(palette.dark()).isFalse();
        assertThat(palette.colour(ChannelRole.AGENT)).isNotEqualTo(palette.colour(ChannelRole.CUSTOMER));
        assertThat(dark.colour(ChannelRole.AGENT)).isNotEqualTo(palette.colour(ChannelRole.AGENT));
    }

    private BufferedImage painted(Rectangle region, TimeScale scale, double density) {
        BufferedImage image =
                new BufferedImage((int) (WIDTH * density), (int) (HEIGHT * density), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(density, density);
        new WaveformPainter(Calls.tenSeconds()).paint(g, region, scale, tracks, palette);
        g.dispose();
        return image;
    }

    private static Color colour(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    private static int inked(BufferedImage image, int x, int top, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            count += colour(image, x, y).equals(Color.WHITE) ? 0 : 1;
        }
        return count;
    }
}
