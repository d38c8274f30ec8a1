// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;

/** What explains a silence, within one cell. */
public final class SilenceText {
    private SilenceText() {}

    /** Pattern ids, parted by semicolons. */
    public static Optional<String> patterns(Silence silence) {
        return joined(silence.patterns().stream().map(SilencePattern::id).toList(), "; ");
    }

    /** The words that made each pattern so, in the same order; a dash for a pattern without words. */
    public static Optional<String> because(Silence silence) {
        List<String> words = silence.patterns().stream()
                .map(pattern -> pattern.because().isEmpty() ? "–" : pattern.because())
                .toList();
        return joined(words, "; ");
    }

    /** Each line with its speaker, parted by {@code " | "}. */
    public static Optional<String> lines(List<SilenceContext.Line> lines, ReportedCall call) {
        return lines(lines, roles(call));
    }

    /** @param roles who is on which channel */
    public static Optional<String> lines(List<SilenceContext.Line> lines, List<ChannelRole> roles) {
        return joined(
                lines.stream()
                        .map(line -> named(speaker(line.channel(), roles).orElse(""), line.text()))
                        .toList(),
                " | ");
    }

    /** The role on a channel; empty when nobody knows it. */
    static Optional<String> speaker(Optional<Integer> channel, ReportedCall call) {
        return speaker(channel, roles(call));
    }

    private static List<ChannelRole> roles(ReportedCall call) {
        return call.analysis().recording().map(Recording::roles).orElse(List.of());
    }

    private static Optional<String> speaker(Optional<Integer> channel, List<ChannelRole> roles) {
        return channel.filter(c -> c >= 0 && c < roles.size())
                .map(c -> roles.get(c).id());
    }

    private static String named(String speaker, String text) {
        return speaker.isEmpty() ? text : speaker + ": " + text;
    }

    private static Optional<String> joined(List<String> parts, String between) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.stream().collect(Collectors.joining(between)));
    }
}
