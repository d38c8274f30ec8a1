// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Verdict;

/** Finds what each two reviewers both judged. A silence is the same when it was found at the same place. */
final class Agreements {

    private Agreements() {}

    private record Two(String one, String other) {}

    /** @param judgements the last ones, of any calls and reviewers */
    static List<Agreement> of(List<Judgement> judgements) {
        Map<String, List<Judgement>> bySilence = new LinkedHashMap<>();
        judgements.stream()
                .filter(j -> j.verdict().isPresent() && !j.opinion().withdrawn())
                .forEach(j -> bySilence
                        .computeIfAbsent(j.order() + " " + j.mark().id(), k -> new ArrayList<>())
                        .add(j));
        Map<Two, List<Agreement.Dispute>> common =
                new TreeMap<>(Comparator.comparing(Two::one).thenComparing(Two::other));
        bySilence.values().forEach(silence -> pairUp(silence, common));
        return common.entrySet().stream()
                .map(e -> agreement(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Agreement a) -> -a.kappa().cases()))
                .toList();
    }

    private static void pairUp(List<Judgement> silence, Map<Two, List<Agreement.Dispute>> common) {
        List<Judgement> inOrder = silence.stream()
                .sorted(Comparator.comparing(Judgement::reviewer))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = i + 1; j < inOrder.size(); j++) {
                Two two = new Two(inOrder.get(i).reviewer(), inOrder.get(j).reviewer());
                common.computeIfAbsent(two, k -> new ArrayList<>())
                        .add(new Agreement.Dispute(inOrder.get(i), inOrder.get(j)));
            }
        }
    }

    private static Agreement agreement(Two two, List<Agreement.Dispute> both) {
        List<CohensKappa.Pair<Verdict>> pairs = both.stream()
                .map(d -> new CohensKappa.Pair<>(
                        d.one().verdict().orElseThrow(), d.other().verdict().orElseThrow()))
                .toList();
        return new Agreement(
                List.of(two.one(), two.other()),
                CohensKappa.of(pairs),
                both.stream()
                        .filter(d -> !d.one().verdict().equals(d.other().verdict()))
                        .toList());
    }
}
