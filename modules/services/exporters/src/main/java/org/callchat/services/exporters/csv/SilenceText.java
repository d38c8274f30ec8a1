// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

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
final class SilenceText {
    private SilenceText() {}

    /** Pattern ids, parted by semicolons. */
    static Optional<String> patterns(Silence silence) {
        return joined(silence.patterns().stream().map(SilencePattern::id).toList(), "; ");
    }

    /** The words that made each pattern so, in the same order; a dash for a pattern without words. */
    static Optional<String> because(Silence silence) {
        List<String> words = silence.patterns().stream()
                .map(pattern -> pattern.because().isEmpty() ? "–" : pattern.because())
                .toList();
        return joined(words, "; ");
    }

    /** Each line with its speaker, parted by {@code " | "}. */
    static Optional<String> lines(List<SilenceContext.Line> lines, ReportedCall call) {
        return joined(
                lines.stream()
                        .map(line -> named(speaker(line.channel(), call), line.text()))
                        .toList(),
                " | ");
    }

    /** The role on a channel, or nothing when nobody knows it. */
    static String speaker(Optional<Integer> channel, ReportedCall call) {
        List<ChannelRole> roles =
                call.analysis().recording().map(Recording::roles).orElse(List.of());
        return channel.filter(c -> c >= 0 && c < roles.size())
                .map(c -> roles.get(c).id())
                .orElse("");
    }

    private static String named(String speaker, String text) {
        return speaker.isEmpty() ? text : speaker + ": " + text;
    }

    private static Optional<String> joined(List<String> parts, String between) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.stream().collect(Collectors.joining(between)));
    }
}
