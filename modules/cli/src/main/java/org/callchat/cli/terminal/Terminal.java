// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * What is at the other end of standard output.
 *
 * @param interactive whether a person watches, so that a line may be drawn again
 * @param width columns that a table may take
 */
public record Terminal(boolean interactive, boolean colour, int width) {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;

    /** A file or a pipe. */
    public static final Terminal NONE = new Terminal(false, false, 100);

    /** What this process has, by its environment. */
    public static Terminal detect(Map<String, String> environment) {
        return from(environment, hasConsole());
    }

    static Terminal from(Map<String, String> environment, boolean hasConsole) {
        if (!hasConsole) {
            return NONE;
        }
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean oldWindows = environment.containsKey("SystemRoot")
                && !environment.containsKey("WT_SESSION")
                && !environment.containsKey("TERM");
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(!dumb, !dumb && !oldWindows && !unwanted, columns(environment.getOrDefault("COLUMNS", "")));
    }

    private static int columns(String text) {
        return text.matches("\\d{1,5}") ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(text))) : 80;
    }

    /** Since Java 22 there is a console even where there is no terminal, and a way to ask for the terminal. */
    private static boolean hasConsole() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
