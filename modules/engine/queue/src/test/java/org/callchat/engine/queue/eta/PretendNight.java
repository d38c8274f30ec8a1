// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.callchat.api.model.Stage;

/**
 * A machine that works through batches of calls, without waiting for any of it: lengths have a heavy tail, single calls
 * take longer or shorter by chance, and the load comes and goes.
 */
final class PretendNight {
    /** One kind of machine. */
    record World(double lengthSigma, double luckSigma, double stragglers, double loadSigma, double loadSeconds) {}

    /** A call as it went. */
    record Went(double begun, double ended, PastCall call) {}

    private final World world;
    private final Random random;
    private final Crew crew;
    private double load;
    private double loadAt;
    private double clock;

    PretendNight(World world, Crew crew, long seed) {
        this.world = world;
        this.crew = crew;
        this.random = new Random(seed);
        this.load = world.loadSigma * random.nextGaussian();
    }

    /** Works through that many calls. */
    List<Went> batch(int calls) {
        PriorityQueue<Double> hands = free(crew.hands());
        PriorityQueue<Double> transcribers = free(crew.transcribers());
        List<Went> went = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            double length = 150 * Math.exp(world.lengthSigma * random.nextGaussian());
            double begun = hands.remove();
            double slow = Math.exp(loadAt(begun));
            double decode = (0.2 + 0.004 * length) * slow;
            double luck = Math.exp(world.luckSigma * random.nextGaussian())
                    * (random.nextDouble() < world.stragglers ? 4 : 1);
            double heard = (0.6 + 0.07 * length) * luck * slow;
            double end = Math.max(begun + decode, transcribers.remove()) + heard;
            transcribers.add(end);
            hands.add(end);
            clock = Math.max(clock, end);
            went.add(new Went(begun, end, call(length, decode, heard)));
        }
        return went;
    }

    private PriorityQueue<Double> free(int count) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < count; i++) {
            free.add(clock);
        }
        return free;
    }

    /** A walk that is drawn back to where it came from (Ornstein and Uhlenbeck). */
    private double loadAt(double moment) {
        double kept = Math.exp(-(Math.max(0, moment - loadAt)) / world.loadSeconds);
        load = load * kept + world.loadSigma * Math.sqrt(1 - kept * kept) * random.nextGaussian();
        loadAt = Math.max(loadAt, moment);
        return load;
    }

    private static PastCall call(double length, double decode, double heard) {
        Map<Stage, Duration> took = new EnumMap<>(Stage.class);
        took.put(Stage.DECODE, seconds(decode));
        took.put(Stage.TRANSCRIBE, seconds(heard));
        return new PastCall(seconds(length), took);
    }

    /** What was finished by a moment, in the order in which it was. */
    static List<PastCall> finished(List<Went> all, double moment) {
        return all.stream()
                .filter(w -> w.ended <= moment)
                .sorted(Comparator.comparing(Went::ended))
                .map(Went::call)
                .toList();
    }

    /** What was open at a moment, in the order in which it was taken. */
    static List<OpenCall> open(List<Went> all, double moment, boolean lengthsKnown) {
        return all.stream()
                .filter(w -> w.ended > moment)
                .map(w -> new OpenCall(
                        lengthsKnown ? Optional.of(w.call.audio()) : Optional.empty(),
                        w.begun < moment ? Optional.of(seconds(moment - w.begun)) : Optional.empty(),
                        Duration.ZERO))
                .toList();
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
