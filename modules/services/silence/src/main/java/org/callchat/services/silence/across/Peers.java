// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Comparison.Verdict;
import org.callchat.api.insight.SilenceFigures;

/** Groups of one kind (agents, say), each beside all the others. */
final class Peers {
    private final AcrossSettings settings;

    Peers(AcrossSettings settings) {
        this.settings = settings;
    }

    /** @param p how likely chance alone makes the group so different */
    private record Pair(Group group, Shares own, Shares peers, Shares.Difference difference, double p) {
        static Pair of(Group group, Shares.Sums part, Shares.Sums all) {
            Shares own = Shares.of(part);
            Shares peers = Shares.of(all.minus(part));
            Shares.Difference difference = own.minus(peers);
            return new Pair(group, own, peers, difference, difference.p());
        }
    }

    /** @param groups all of one kind of silence; one alone has no peers */
    List<Comparison> compare(List<Group> groups) {
        if (groups.size() < 2) {
            return List.of();
        }
        String kind = groups.get(0).kind();
        Shares.Sums all = Shares.Sums.of(
                kind, groups.stream().flatMap(g -> g.calls().stream()).toList());
        List<Pair> pairs = groups.stream()
                .map(g -> Pair.of(g, Shares.Sums.of(kind, g.calls()), all))
                .toList();
        Set<Pair> claims = Discoveries.among(
                pairs.stream().filter(this::isEnough).toList(), Pair::p, settings.falseDiscoveryRate());
        return pairs.stream().map(pair -> comparison(pair, claims)).toList();
    }

    private boolean isEnough(Pair pair) {
        return pair.own.calls() >= settings.leastCalls() && pair.peers.calls() >= settings.leastCalls();
    }

    private Comparison comparison(Pair pair, Set<Pair> claims) {
        SilenceFigures figures = pair.group.figures(settings);
        Duration impact = Group.millis(pair.difference.value() * pair.own.handling() * 1000);
        Verdict verdict = !isEnough(pair)
                ? Verdict.TOO_FEW
                : !claims.contains(pair) ? Verdict.ALIKE : pair.difference.value() > 0 ? Verdict.MORE : Verdict.LESS;
        return new Comparison(
                figures,
                pair.peers.calls(),
                pair.peers.estimate(settings),
                pair.difference.estimate(settings, isEnough(pair)),
                impact,
                verdict);
    }
}
