// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Subject;

/** What is far from the rest. */
final class Outliers {
    /** Among fewer there is no rest to be far from. */
    private static final int LEAST = 8;
    /** Calls told of at most for each kind of silence. */
    private static final int MOST_CALLS = 20;

    private final AcrossSettings settings;

    Outliers(AcrossSettings settings) {
        this.settings = settings;
    }

    /** Groups of one kind, by their share. Those with too few calls neither count nor stand out. */
    List<Outlier> among(List<Group> groups) {
        List<Group> counted = groups.stream()
                .filter(g -> g.calls().size() >= settings.leastCalls())
                .toList();
        if (counted.size() < LEAST) {
            return List.of();
        }
        double[] shares = counted.stream().mapToDouble(g -> g.shares().share()).toArray();
        RobustZ rest = RobustZ.of(shares);
        List<Outlier> found = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double z = rest.of(shares[i]);
            if (Math.abs(z) > settings.outlier()) {
                Group group = counted.get(i);
                found.add(new Outlier(group.subject(), shares[i], rest.median(), z, group.evidence()));
            }
        }
        return found;
    }

    /**
     * Calls with far more of a kind of silence than other calls that have it. Lengths of waits are skewed to the right,
     * so it is their logarithms that are compared.
     */
    List<Outlier> calls(String kind, List<CallLine> calls) {
        List<CallLine> having = calls.stream().filter(c -> c.time(kind) > 0).toList();
        if (having.size() < LEAST) {
            return List.of();
        }
        RobustZ rest = RobustZ.of(
                having.stream().mapToDouble(c -> Math.log(c.time(kind))).toArray());
        double typical = Discoveries.median(
                having.stream().mapToDouble(c -> share(c, kind)).toArray());
        return having.stream()
                .filter(c -> rest.of(Math.log(c.time(kind))) > settings.outlier())
                .sorted(Comparator.comparingLong((CallLine c) -> c.time(kind)).reversed())
                .limit(MOST_CALLS)
                .map(c -> new Outlier(
                        Subject.everywhere(kind),
                        share(c, kind),
                        typical,
                        rest.of(Math.log(c.time(kind))),
                        Group.evidence(kind, List.of(c))))
                .toList();
    }

    private static double share(CallLine call, String kind) {
        return (double) call.time(kind) / call.handling();
    }
}
