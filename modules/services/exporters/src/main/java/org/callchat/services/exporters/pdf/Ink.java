// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import java.awt.Color;

/** The colours on paper. */
final class Ink {
    static final Color TEXT = new Color(0x22, 0x2B, 0x33);
    static final Color QUIET = new Color(0x6B, 0x77, 0x82);
    static final Color HEAD = new Color(0x1F, 0x3A, 0x4D);
    static final Color ACCENT = new Color(0x2E, 0x7D, 0x9A);
    static final Color LINE = new Color(0xD5, 0xDB, 0xE0);
    static final Color STRIPE = new Color(0xF4, 0xF6, 0xF8);
    static final Color PAPER = Color.WHITE;
    static final Color SHORT = new Color(0x8F, 0xC1, 0xB5);
    static final Color MEDIUM = new Color(0xE9, 0xB4, 0x4C);
    static final Color LONG = new Color(0xC8, 0x55, 0x3D);

    private Ink() {}
}
