// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Locale;

/** Who is heard on a channel. */
public enum ChannelRole {
    AGENT,
    CUSTOMER,
    /** Both parties mixed together, as on a mono recording. */
    BOTH,
    /** A further channel nobody named. */
    OTHER;

    /** Lower-case name, as written in manifests and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the text, when it is no role */
    public static ChannelRole parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (ChannelRole role : values()) {
            if (role.id().equals(wanted)) {
                return role;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no channel role; use agent, customer, both or other");
    }

    /** Agent on channel 0, customer on 1, unless the source says otherwise. */
    public static java.util.List<ChannelRole> standard(int channels) {
        return switch (channels) {
            case 1 -> java.util.List.of(BOTH);
            case 2 -> java.util.List.of(AGENT, CUSTOMER);
            default ->
                java.util.stream.IntStream.range(0, channels)
                        .mapToObj(c -> c == 0 ? AGENT : c == 1 ? CUSTOMER : OTHER)
                        .toList();
        };
    }
}
