// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.look;

/** Text as HTML for labels and tooltips: wrapped at a width, with nothing in it taken for markup. */
public final class Wrapped {

    private Wrapped() {}

    /** @param width in pixels */
    public static String text(String text, int width) {
        return "<html><body style='width: " + width + "px'>" + escaped(text) + "</body></html>";
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
