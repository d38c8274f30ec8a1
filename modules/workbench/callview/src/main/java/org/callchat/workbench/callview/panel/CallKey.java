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
    ZOOM_TO_SELECTION("Z", "Z"),
    JUSTIFIED("1", "1"),
    AVOIDABLE("2", "2"),
    SYSTEM("3", "3"),
    HOLD("4", "4"),
    NOT_A_SILENCE("5", "5"),
    WRITE_NOTE("ENTER", "Enter"),
    NEXT_OPEN("J", "J"),
    START_HERE("OPEN_BRACKET", "["),
    END_HERE("CLOSE_BRACKET", "]"),
    ADD_SILENCE("A", "A"),
    REMOVE_SILENCE("DELETE", "Delete"),
    UNDO("ctrl Z", "Ctrl+Z"),
    REDO("ctrl Y", "Ctrl+Y"),
    REDO_SHIFTED("ctrl shift Z", "Ctrl+Shift+Z");

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
