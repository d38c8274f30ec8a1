// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Color;
import java.util.Optional;
import javax.swing.UIManager;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Silence;

/**
 * The colours of a call, for a light or a dark look. Hues are those of Okabe and Ito ("Color Universal Design", 2008),
 * made darker or lighter for contrast, so that people with any colour vision tell them apart; nothing relies on them
 * alone: tracks are named, categories are hatched and labelled as well.
 */
public record WaveformPalette(
        boolean dark,
        Color background,
        Color lane,
        Color grid,
        Color text,
        Color muted,
        Color selection,
        Color playhead,
        Color keyword) {

    /** What suits the look and feel that is in use. */
    public static WaveformPalette current() {
        Color paper = uiColor("TextArea.background").orElse(Color.WHITE);
        Color text = uiColor("TextArea.foreground").orElse(Color.BLACK);
        // dark looks have grey text areas, on which fine lines lack contrast
        Color background = isDark(paper) ? blend(uiColor("Panel.background").orElse(paper), Color.BLACK, 0.3) : paper;
        return of(background, text, uiColor("Component.accentColor"));
    }

    /** A palette around a background and the colour of text on it. */
    static WaveformPalette of(Color background, Color text, Optional<Color> accent) {
        boolean dark = isDark(background);
        return new WaveformPalette(
                dark,
                background,
                blend(background, text, dark ? 0.045 : 0.03),
                blend(background, text, dark ? 0.13 : 0.11),
                text,
                blend(background, text, 0.62),
                accent.orElse(dark ? new Color(0x4C8DF0) : new Color(0x2A6FDB)),
                dark ? Color.WHITE : new Color(0x14181F),
                dark ? new Color(0xF08BCB) : new Color(0xA8327F));
    }

    public Color colour(ChannelRole role) {
        return switch (role) {
            case AGENT -> dark ? new Color(0x62A8F5) : new Color(0x1F66B5);
            case CUSTOMER -> dark ? new Color(0x35C29B) : new Color(0x067A5A);
            case BOTH -> dark ? new Color(0x9AA7BD) : new Color(0x4D5B73);
            case OTHER -> dark ? new Color(0xB79BE8) : new Color(0x6D4FA8);
        };
    }

    public Color colour(Silence.Category category) {
        return switch (category) {
            case SHORT -> dark ? new Color(0xE8DC6A) : new Color(0xC2AE1B);
            case MEDIUM -> dark ? new Color(0xF0A92B) : new Color(0xD98A00);
            case LONG -> dark ? new Color(0xF5763A) : new Color(0xC84A00);
        };
    }

    public Color colour(Silence silence) {
        return silence.kind() == Silence.Kind.HOLD ? hold() : colour(silence.category());
    }

    public Color hold() {
        return dark ? new Color(0xB79BE8) : new Color(0x7A55B5);
    }

    /** A colour on the way from one to another. */
    public static Color blend(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    /** The same colour, see-through. */
    public static Color faded(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private static boolean isDark(Color colour) {
        return 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue() < 128;
    }

    private static Optional<Color> uiColor(String key) {
        // a plain colour, so that a look and feel that is replaced later takes nothing with it
        return Optional.ofNullable(UIManager.getColor(key)).map(c -> new Color(c.getRGB()));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
