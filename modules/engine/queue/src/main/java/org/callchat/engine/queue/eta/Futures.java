// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.callchat.api.model.Stage;

/**
 * Plays what remains through, many times over: each call with the luck of a past call, all of them under the same load,
 * handed out to the crew in their order. What comes out is how long each of these futures took.
 */
final class Futures {
    /** So many calls at the end are handed out one by one; what comes before only adds up. */
    private static final int ONE_BY_ONE = 250;

    private static final double LITTLE = 0.25;

    private final Pace pace;
    private final List<OpenCall> open;
    private final Crew crew;
    private final RandomGenerator random;
    private final double drift;
    private final Bulk bulk;

    /** @param open in the order in which they are taken */
    Futures(Pace pace, List<OpenCall> open, Crew crew, RandomGenerator random) {
        this.pace = pace;
        this.open = open.stream()
                .sorted(Comparator.comparing(c -> c.inHandFor().isEmpty()))
                .toList();
        this.crew = crew;
        this.random = random;
        this.drift = pace.drift(open.size());
        this.bulk = new Bulk(this.open.subList(0, Math.max(0, this.open.size() - ONE_BY_ONE)));
    }

    /** @return seconds, in ascending order */
    double[] play(int times) {
        double[] seconds = new double[times];
        Arrays.setAll(seconds, i -> one());
        Arrays.sort(seconds);
        return seconds;
    }

    private double one() {
        double load = Math.exp(drift * random.nextGaussian());
        double begin = load * bulk.seconds(random.nextGaussian());
        PriorityQueue<Double> hands = free(crew.hands(), begin);
        PriorityQueue<Double> transcribers = free(crew.transcribers(), begin);
        double end = begin;
        for (int i = Math.max(0, open.size() - ONE_BY_ONE); i < open.size(); i++) {
            Times times = times(open.get(i), load);
            double begun = Math.max(hands.remove(), open.get(i).notBefore().toMillis() / 1000.0);
            double heard = Math.max(begun + times.before, transcribers.remove()) + times.transcribing;
            transcribers.add(heard);
            hands.add(heard + times.after);
            end = Math.max(end, heard + times.after);
        }
        return end;
    }

    /** A call in hand has what is left of it, but never nothing. */
    private Times times(OpenCall call, double load) {
        int lucky = pace.calls() == 0 ? -1 : random.nextInt(pace.calls());
        double audio = call.audio().map(a -> a.toMillis() / 1000.0).orElseGet(this::someLength);
        Times times = times(lucky, audio, load);
        if (call.inHandFor().isEmpty()) {
            return times;
        }
        double spent = call.inHandFor().get().toMillis() / 1000.0;
        double all = times.before + times.transcribing + times.after;
        double share = all <= 0 ? 0 : Math.max(LITTLE * random.nextDouble(), 1 - spent / all);
        return new Times(Math.max(0, times.before - spent), times.transcribing * Math.min(1, share), times.after);
    }

    private Times times(int lucky, double audio, double load) {
        double before = seconds(Stage.DOWNLOAD, lucky, audio) + seconds(Stage.DECODE, lucky, audio);
        double after = seconds(Stage.ANALYSE, lucky, audio) + seconds(Stage.RECORD, lucky, audio);
        return new Times(before * load, seconds(Stage.TRANSCRIBE, lucky, audio) * load, after * load);
    }

    private double seconds(Stage stage, int lucky, double audio) {
        return pace.usual(stage, audio) * (lucky < 0 ? 1 : pace.factor(lucky, stage));
    }

    private double someLength() {
        return pace.calls() == 0 ? ShippedPace.audioSeconds() : pace.audioSeconds(random.nextInt(pace.calls()));
    }

    private static PriorityQueue<Double> free(int count, double from) {
        PriorityQueue<Double> free = new PriorityQueue<>(count);
        for (int i = 0; i < count; i++) {
            free.add(from);
        }
        return free;
    }

    private record Times(double before, double transcribing, double after) {
        double all() {
            return before + transcribing + after;
        }
    }

    /**
     * Many calls: whoever is the busier, the hands or the transcribers, sets the pace. Each call is drawn twice, for the
     * mean and for the variance of the sum, which is as good as normal.
     */
    private final class Bulk {
        private double handSeconds;
        private double handVariance;
        private double transcriberSeconds;
        private double transcriberVariance;

        Bulk(List<OpenCall> calls) {
            for (OpenCall call : calls) {
                Times one = times(call, 1);
                Times other = times(call, 1);
                handSeconds += (one.all() + other.all()) / 2;
                handVariance += Math.pow(one.all() - other.all(), 2) / 2;
                transcriberSeconds += (one.transcribing + other.transcribing) / 2;
                transcriberVariance += Math.pow(one.transcribing - other.transcribing, 2) / 2;
            }
        }

        /** @param luck of all together, in standard deviations */
        double seconds(double luck) {
            double hands = (handSeconds + luck * Math.sqrt(handVariance)) / crew.hands();
            double transcribers = (transcriberSeconds + luck * Math.sqrt(transcriberVariance)) / crew.transcribers();
            return Math.max(0, Math.max(hands, transcribers));
        }
    }
}
