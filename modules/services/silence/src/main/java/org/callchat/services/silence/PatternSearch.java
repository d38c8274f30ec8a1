// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.SilencePattern;
import org.callchat.services.silence.Rule.Place;

/** Explains a silence by the words before it. */
final class PatternSearch {
    private static final String POST_QUESTION = "post_question";
    /** Who says these tells the other that there will be silence. */
    private static final Set<String> ANNOUNCING = Set.of("checking_information", "hold_announced");

    static final SilencePattern UNEXPLAINED = new SilencePattern("unexplained", "");

    private final Vocabulary vocabulary;
    private final List<ChannelRole> roles;

    /** @param roles who is heard on each channel */
    PatternSearch(Vocabulary vocabulary, List<ChannelRole> roles) {
        this.vocabulary = vocabulary;
        this.roles = List.copyOf(roles);
    }

    /**
     * What explains a silence.
     *
     * @param patterns "unexplained" when nothing else does
     * @param isAnnounced whether the agent, or somebody who may be the agent, said that there would be one
     */
    record Explanation(List<SilencePattern> patterns, boolean isAnnounced) {
        static final Explanation NONE = new Explanation(List.of(UNEXPLAINED), false);
    }

    /**
     * All that explains a silence.
     *
     * @param recent the words before it, back to the silence before, in order of their start
     */
    Explanation explain(List<SpokenWord> recent) {
        List<Talk> talks = Surroundings.turns(recent).stream()
                .map(words -> Talk.of(words, vocabulary))
                .filter(talk -> !talk.isEmpty())
                .sorted(Comparator.comparing(Talk::end))
                .toList();
        if (talks.isEmpty()) {
            return Explanation.NONE;
        }
        Talk last = talks.get(talks.size() - 1);
        Optional<Hit> question = question(last);
        Map<String, Hit> best = new LinkedHashMap<>();
        question.ifPresent(hit -> best.put(hit.pattern(), hit));
        boolean announced = false;
        for (Rule rule : vocabulary.rules()) {
            List<Hit> hits = hits(rule, talks, last).stream()
                    .filter(hit -> !isSuperseded(rule, hit, question))
                    .toList();
            hits.stream()
                    .max(Hit.BY_WEIGHT)
                    .ifPresent(hit -> best.merge(hit.pattern(), hit, BinaryOperator.maxBy(Hit.BY_WEIGHT)));
            announced |= ANNOUNCING.contains(rule.pattern())
                    && hits.stream().anyMatch(hit -> role(hit.talk()) != ChannelRole.CUSTOMER);
        }
        return best.isEmpty()
                ? Explanation.NONE
                : new Explanation(best.values().stream().map(Hit::explained).toList(), announced);
    }

    /** Who announces something and then asks waits for the answer, not for what was announced. */
    private static boolean isSuperseded(Rule rule, Hit hit, Optional<Hit> question) {
        return rule.place() == Place.RECENT
                && question.filter(q -> hit.end().compareTo(q.start()) <= 0).isPresent();
    }

    /** The last sentence, when it ends in a question mark. */
    private static Optional<Hit> question(Talk last) {
        return last.last().asks()
                ? Optional.of(new Hit(
                        POST_QUESTION, last, last.lastSentence(), last.plain().size()))
                : Optional.empty();
    }

    private List<Hit> hits(Rule rule, List<Talk> talks, Talk last) {
        List<Hit> hits = new ArrayList<>();
        for (Talk talk : rule.place() == Place.RECENT ? talks : List.of(last)) {
            if (rule.speaker().allows(role(talk))) {
                int from = rule.place().isLastSentence() ? talk.lastSentence() : 0;
                for (int at = from; at < talk.plain().size(); at++) {
                    if (!rule.place().isOpening() || talk.opensClause(at)) {
                        addHits(rule, talk, at, hits);
                    }
                }
            }
        }
        return hits;
    }

    private static void addHits(Rule rule, Talk talk, int at, List<Hit> hits) {
        for (Phrase phrase : rule.beginningWith(talk.plain().get(at))) {
            if (phrase.isAt(at, talk.plain())) {
                hits.add(new Hit(rule.pattern(), talk, at, at + phrase.length()));
            }
        }
    }

    private ChannelRole role(Talk talk) {
        return talk.last()
                .channel()
                .filter(c -> c < roles.size())
                .map(roles::get)
                .orElse(ChannelRole.BOTH);
    }
}
