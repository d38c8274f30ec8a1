// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Recording;

/** Who is on which channel, and what to call them. */
public record Speakers(List<ChannelRole> roles, Optional<String> agent) {

    public Speakers {
        roles = List.copyOf(roles);
    }

    public static Speakers of(CallAnalysis call) {
        List<ChannelRole> roles =
                call.recording().map(Recording::roles).orElse(call.call().roles());
        return new Speakers(roles, call.call().agent());
    }

    /** The role on a channel; both when the recording does not tell speakers apart. */
    public ChannelRole role(Optional<Integer> channel) {
        return channel.filter(c -> c < roles.size())
                .map(roles::get)
                .orElse(channel.isEmpty() ? ChannelRole.BOTH : ChannelRole.OTHER);
    }

    /** A short name: {@code Agent}, {@code Customer}, {@code Speaker}, {@code Channel 3}. */
    public String name(Optional<Integer> channel) {
        return switch (role(channel)) {
            case AGENT -> "Agent";
            case CUSTOMER -> "Customer";
            case BOTH -> "Speaker";
            case OTHER -> channel.map(c -> "Channel " + (c + 1)).orElse("Speaker");
        };
    }

    /** One title per channel, with the agent's own name where it is known. */
    public List<String> titles() {
        return IntStream.range(0, roles.size()).mapToObj(this::title).toList();
    }

    private String title(int channel) {
        if (roles.get(channel) == ChannelRole.BOTH) {
            return "Both speakers";
        }
        String name = name(Optional.of(channel));
        return roles.get(channel) == ChannelRole.AGENT
                ? agent.map(a -> name + " · " + a).orElse(name)
                : name;
    }
}
