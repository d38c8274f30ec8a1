// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;

/** Lays a call and what a reviewer says of it out as labels. */
record CallLabels(CallAnalysis call, List<Judgement> judgements) {

    LabelSheet sheet() {
        List<LabelTier> tiers = new ArrayList<>();
        silences().forEach((channel, labels) -> tiers.add(silenceTier(channel, labels)));
        speech().forEach((channel, segments) -> tiers.add(new LabelTier(
                speaker(channel),
                LabelTier.Kind.SPEECH,
                channelOf(channel),
                segments.stream()
                        .filter(s -> !s.text().isBlank())
                        .map(s -> new Label(s.time(), s.text().strip()))
                        .toList())));
        speech().forEach((channel, segments) -> tiers.add(
                new LabelTier(speaker(channel) + " words", LabelTier.Kind.WORDS, channelOf(channel), words(segments))));
        return new LabelSheet(
                call.recording()
                        .map(Recording::name)
                        .orElseGet(() -> call.order().value()),
                call.recording().map(Recording::duration),
                tiers);
    }

    /** What the reviewer says of a silence, or that nothing was said. */
    private Opinion opinion(Silence silence) {
        return judgements.stream()
                .filter(j -> j.means(silence))
                .findFirst()
                .map(Judgement::opinion)
                .orElseGet(() -> Opinion.none(silence.time()));
    }

    /** By channel; those in which nobody speaks first. One-sided ones only when they were judged. */
    private Map<Integer, List<Label>> silences() {
        Map<Integer, List<Label>> labels = new TreeMap<>(Map.of(-1, new ArrayList<>()));
        for (Silence silence : call.findings().silences()) {
            Opinion opinion = opinion(silence);
            boolean said = !opinion.equals(Opinion.none(silence.time()));
            if (silence.channel().isEmpty() || said) {
                add(labels, silence.channel(), opinion);
            }
        }
        judgements.stream()
                .filter(j -> j.mark().isAdded() && !j.opinion().withdrawn())
                .forEach(j -> add(labels, j.mark().channel(), j.opinion()));
        return labels;
    }

    private static void add(Map<Integer, List<Label>> labels, Optional<Integer> channel, Opinion opinion) {
        labels.computeIfAbsent(channel.orElse(-1), c -> new ArrayList<>())
                .add(new Label(opinion.span(), LabelText.of(opinion)));
    }

    private static LabelTier silenceTier(int channel, List<Label> labels) {
        String name = channel < 0 ? LabelSheet.SILENCES : LabelSheet.SILENCES + " of channel " + (channel + 1);
        return new LabelTier(name, LabelTier.Kind.SILENCES, channelOf(channel), labels);
    }

    private Map<Integer, List<Segment>> speech() {
        Map<Integer, List<Segment>> speech = new TreeMap<>();
        call.transcript().map(Transcript::segments).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Segment::time))
                .forEach(s -> speech.computeIfAbsent(s.channel().orElse(-1), c -> new ArrayList<>())
                        .add(s));
        return speech;
    }

    private static List<Label> words(List<Segment> segments) {
        return segments.stream()
                .flatMap(s -> s.words().stream())
                .filter(w -> !w.text().isBlank())
                .map(CallLabels::word)
                .toList();
    }

    private static Label word(Word word) {
        return new Label(word.time(), word.text().strip(), word.confidence());
    }

    private String speaker(int channel) {
        List<ChannelRole> roles =
                call.recording().map(Recording::roles).orElse(call.call().roles());
        ChannelRole role = channel >= 0 && channel < roles.size() ? roles.get(channel) : ChannelRole.OTHER;
        return switch (role) {
            case AGENT -> "Agent";
            case CUSTOMER -> "Customer";
            case BOTH -> "Speaker";
            case OTHER -> channel < 0 ? "Speaker" : "Channel " + (channel + 1);
        };
    }

    private static Optional<Integer> channelOf(int channel) {
        return channel < 0 ? Optional.empty() : Optional.of(channel);
    }

    /** The silence that was found which a label lies over. */
    Optional<Silence> found(Label label, Optional<Integer> channel) {
        return call.findings().silences().stream()
                .filter(s -> s.channel().equals(channel))
                .filter(s -> Mark.sharesItsMiddle(s.time(), label.time()))
                .findFirst();
    }
}
