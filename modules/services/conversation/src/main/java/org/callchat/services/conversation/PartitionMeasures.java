// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;

/**
 * The call cut into shares that sum to one: the agent alone, the customer alone, both, nobody, hold, and anything else
 * that speaks. On a mono recording all speech is of parties that cannot be told apart, so it is "other". Who speaks over
 * hold is a speaker, not hold.
 */
final class PartitionMeasures {
    private PartitionMeasures() {}

    static List<Measure> of(SpokenCall call) {
        Optional<Spans> agent = call.party(ChannelRole.AGENT);
        Optional<Spans> customer = call.party(ChannelRole.CUSTOMER);
        Spans agents = agent.orElse(Spans.NONE);
        Spans customers = customer.orElse(Spans.NONE);
        return List.of(
                share("agent", call, agent.map(a -> without(a, customers, call))),
                share("customer", call, customer.map(c -> without(c, agents, call))),
                share("both", call, agent.flatMap(a -> customer.map(a::intersection))),
                share("silence", call, Optional.of(call.silence())),
                share("hold", call, call.hold()),
                share("other", call, Optional.of(without(call.anyone(), agents.union(customers), call))));
    }

    private static Spans without(Spans these, Spans those, SpokenCall call) {
        return these.intersection(those.complement(call.duration()));
    }

    private static Measure share(String part, SpokenCall call, Optional<Spans> spans) {
        return Measure.of(
                "partition_" + part + "_share", spans.flatMap(s -> Figures.share(s.total(), call.duration())));
    }
}
