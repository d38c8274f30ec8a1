// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A process that may take orders in hand. Its run is another each time, so that nothing that an earlier process of the
 * same node had in hand can be taken for its own.
 *
 * @param name of the node, known to people
 * @param home names the folder it works from: two processes from the same folder are the same node
 * @param host the computer
 * @param version of CHAT
 * @param run unique
 */
public record NodeCard(String name, String home, String host, String version, String run) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int HOST = 200;
    private static final int VERSION = 40;

    public NodeCard {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a node: " + name);
        }
    }

    /** A new run of a node. */
    public static NodeCard of(String name, String home, String host, String version) {
        String unique = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return new NodeCard(name, home, cut(host, HOST), cut(version, VERSION), name + "#" + unique);
    }

    /** The one process that has an embedded database open. */
    static NodeCard alone() {
        return of("this-machine", "this-machine", "this machine", "");
    }

    /** 1 to 40 letters, digits, dots, underscores and hyphens, a letter or digit first. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The name of the node that a run belongs to. */
    static String nameOf(String run) {
        int mark = run.lastIndexOf('#');
        return mark < 0 ? run : run.substring(0, mark);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
