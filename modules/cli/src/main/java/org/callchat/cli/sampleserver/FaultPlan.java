// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.callchat.cli.sampleserver.Fault.Kind;

/** Which faults strike when: each its number of times for each order, and one of those that end an answer at a time. */
final class FaultPlan {
    /** These can come along with others. */
    private static final Set<Kind> BESIDES = EnumSet.of(Kind.DELAY, Kind.SLOW, Kind.WRONG_HASH);

    private final List<Fault> faults;
    private final Map<String, AtomicLong> struck = new ConcurrentHashMap<>();

    FaultPlan(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    /** What strikes one answer. */
    record Strike(Map<Kind, Fault> faults) {
        Optional<Fault> by(Kind kind) {
            return Optional.ofNullable(faults.get(kind));
        }
    }

    Strike next(String order) {
        Map<Kind, Fault> strike = new java.util.EnumMap<>(Kind.class);
        boolean ended = false;
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            boolean isItsTurn = BESIDES.contains(fault.kind()) || !ended;
            if (isItsTurn && concerns(fault, order) && counted(i, order) <= fault.times()) {
                strike.put(fault.kind(), fault);
                ended |= !BESIDES.contains(fault.kind());
            }
        }
        return new Strike(strike);
    }

    private static boolean concerns(Fault fault, String order) {
        return fault.order().equals(Fault.EVERY_ORDER) || fault.order().equals(order);
    }

    private long counted(int fault, String order) {
        return struck.computeIfAbsent(fault + " " + order, key -> new AtomicLong())
                .incrementAndGet();
    }
}
