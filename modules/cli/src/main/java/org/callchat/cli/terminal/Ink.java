// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

/** What a piece of text means, which a terminal with colours shows. */
public enum Ink {
    PLAIN(""),
    STRONG("1"),
    GOOD("32"),
    WARN("33"),
    BAD("31");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** @param text clean already */
    String paint(String text) {
        return code.isEmpty() || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
