// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.callchat.api.model.CallAnalysis;

/** Where voice activity begins or ends: at the edges of every silence that was found, of one party or of all. */
public final class Edges {

    private Edges() {}

    public static NavigableSet<Duration> of(CallAnalysis call) {
        NavigableSet<Duration> edges = new TreeSet<>();
        call.findings().silences().forEach(s -> {
            edges.add(s.time().start());
            edges.add(s.time().end());
        });
        return edges;
    }
}
