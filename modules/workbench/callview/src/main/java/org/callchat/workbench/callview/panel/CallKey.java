// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import javax.swing.KeyStroke;

/** The keys of a call's window. */
enum CallKey {
    PLAY("SPACE", "Space"),
    BACK("LEFT", "←"),
    FORWARD("RIGHT", "→"),
    FAR_BACK("shift LEFT", "Shift+←"),
    FAR_FORWARD("shift RIGHT", "Shift+→"),
    START("HOME", "Home"),
    END("END", "End"),
    NEXT_SILENCE("N", "N"),
    PREVIOUS_SILENCE("P", "P"),
    FOLLOW("F", "F"),
    LOOP("L", "L"),
    SLOWER("COMMA", ","),
    FASTER("PERIOD", "."),
    FIND("ctrl F", "Ctrl+F"),
    ZOOM_IN("PLUS", "+"),
    ZOOM_IN_UNSHIFTED("EQUALS", "+"),
    ZOOM_IN_PAD("ADD", "+"),
    ZOOM_OUT("MINUS", "−"),
    ZOOM_OUT_PAD("SUBTRACT", "−"),
    SHOW_ALL("0", "0"),
    ZOOM_TO_SELECTION("Z", "Z");

    private final KeyStroke stroke;
    private final String text;

    CallKey(String stroke, String text) {
        this.stroke = KeyStroke.getKeyStroke(stroke);
        this.text = text;
    }

    KeyStroke stroke() {
        return stroke;
    }

    /** A tooltip with its key. */
    String tip(String what) {
        return what + " (" + text + ")";
    }
}
