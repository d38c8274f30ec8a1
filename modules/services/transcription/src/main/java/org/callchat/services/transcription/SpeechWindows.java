// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callchat.api.model.TimeRange;

/** Cuts the speech of one channel into windows: one per run of speech, a run too long at its longest pauses. */
final class SpeechWindows {
    private final WindowPolicy policy;
    private final Function<TimeRange, Duration> quietest;

    /** @param quietest the quietest moment of a stretch, where speech without any pause is cut if it must be */
    SpeechWindows(WindowPolicy policy, Function<TimeRange, Duration> quietest) {
        this.policy = policy;
        this.quietest = quietest;
    }

    /**
     * The windows of one channel, in order and apart from each other.
     *
     * @param speech spans in order and apart
     * @param recording length of the recording
     */
    List<SpeechWindow> of(List<TimeRange> speech, Duration recording) {
        List<List<TimeRange>> runs = new ArrayList<>();
        for (List<TimeRange> run : runs(inside(speech, recording))) {
            split(run, runs);
        }
        List<SpeechWindow> windows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<TimeRange> run = runs.get(i);
            Duration earliest = i == 0 ? Duration.ZERO : middle(end(runs.get(i - 1)), start(run));
            Duration latest = i == runs.size() - 1 ? recording : middle(end(run), start(runs.get(i + 1)));
            windows.add(new SpeechWindow(padded(run, earliest, latest), run));
        }
        return windows;
    }

    private TimeRange padded(List<TimeRange> run, Duration earliest, Duration latest) {
        Duration start = start(run).minus(policy.padding());
        Duration end = end(run).plus(policy.padding());
        return new TimeRange(
                start.compareTo(earliest) < 0 ? earliest : start, end.compareTo(latest) > 0 ? latest : end);
    }

    /** Two windows never share sound, so that no word is heard twice. */
    private static Duration middle(Duration from, Duration to) {
        return from.plus(to).dividedBy(2);
    }

    private static List<TimeRange> inside(List<TimeRange> speech, Duration recording) {
        TimeRange whole = new TimeRange(Duration.ZERO, recording);
        return speech.stream().flatMap(s -> s.intersection(whole).stream()).toList();
    }

    private List<List<TimeRange>> runs(List<TimeRange> speech) {
        List<List<TimeRange>> runs = new ArrayList<>();
        for (TimeRange span : speech) {
            boolean goesOn = !runs.isEmpty()
                    && span.start().minus(end(runs.get(runs.size() - 1))).compareTo(policy.gap()) < 0;
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(span);
        }
        return runs;
    }

    private void split(List<TimeRange> run, List<List<TimeRange>> into) {
        if (end(run).minus(start(run)).compareTo(policy.longest()) <= 0) {
            into.add(run);
        } else if (run.size() == 1) {
            cut(run.get(0), into);
        } else {
            int at = afterLongestPause(run);
            split(run.subList(0, at), into);
            split(run.subList(at, run.size()), into);
        }
    }

    /** Cuts speech without a pause in the last third of what a window may hold. */
    private void cut(TimeRange span, List<List<TimeRange>> into) {
        Duration from = span.start();
        while (span.end().minus(from).compareTo(policy.longest()) > 0) {
            Duration latest = from.plus(policy.longest());
            Duration at =
                    quietest.apply(new TimeRange(latest.minus(policy.longest().dividedBy(3)), latest));
            into.add(List.of(new TimeRange(from, at)));
            from = at;
        }
        into.add(List.of(new TimeRange(from, span.end())));
    }

    private static int afterLongestPause(List<TimeRange> run) {
        int best = 1;
        for (int i = 2; i < run.size(); i++) {
            if (pauseBefore(run, i).compareTo(pauseBefore(run, best)) > 0) {
                best = i;
            }
        }
        return best;
    }

    private static Duration pauseBefore(List<TimeRange> run, int index) {
        return run.get(index).start().minus(run.get(index - 1).end());
    }

    private static Duration start(List<TimeRange> run) {
        return run.get(0).start();
    }

    private static Duration end(List<TimeRange> run) {
        return run.get(run.size() - 1).end();
    }
}
