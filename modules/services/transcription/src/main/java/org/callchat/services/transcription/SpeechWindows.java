// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callchat.api.model.TimeRange;

/**
 * Packs the speech of one channel into windows: span after span, with a little of the sound around each, as long as the
 * window holds. Long pauses are not listened to.
 */
final class SpeechWindows {
    private final WindowPolicy policy;
    private final Function<TimeRange, Duration> quietest;

    /** @param quietest the quietest moment of a stretch, where speech without any pause is cut if it must be */
    SpeechWindows(WindowPolicy policy, Function<TimeRange, Duration> quietest) {
        this.policy = policy;
        this.quietest = quietest;
    }

    /** A whole channel, heard from end to end. */
    static List<SpeechWindow> whole(Duration recording) {
        List<TimeRange> all = List.of(new TimeRange(Duration.ZERO, recording));
        return recording.isZero() ? List.of() : List.of(new SpeechWindow(all, all));
    }

    /**
     * The windows of one channel, in order and apart from each other.
     *
     * @param speech spans in order and apart
     * @param recording length of the recording
     */
    List<SpeechWindow> of(List<TimeRange> speech, Duration recording) {
        List<TimeRange> spans = new ArrayList<>();
        TimeRange whole = new TimeRange(Duration.ZERO, recording);
        speech.stream().flatMap(s -> s.intersection(whole).stream()).forEach(s -> cut(s, spans));
        List<SpeechWindow> windows = new ArrayList<>();
        Draft draft = new Draft();
        for (int i = 0; i < spans.size(); i++) {
            Duration earliest = i == 0
                    ? Duration.ZERO
                    : middle(spans.get(i - 1).end(), spans.get(i).start());
            Duration latest = i == spans.size() - 1
                    ? recording
                    : middle(spans.get(i).end(), spans.get(i + 1).start());
            TimeRange padded = padded(spans.get(i), earliest, latest);
            if (draft.isFullFor(padded)) {
                windows.add(draft.window());
                draft = new Draft();
            }
            draft.add(spans.get(i), padded);
        }
        if (!spans.isEmpty()) {
            windows.add(draft.window());
        }
        return windows;
    }

    private TimeRange padded(TimeRange span, Duration earliest, Duration latest) {
        Duration start = span.start().minus(policy.padding());
        Duration end = span.end().plus(policy.padding());
        return new TimeRange(
                start.compareTo(earliest) < 0 ? earliest : start, end.compareTo(latest) > 0 ? latest : end);
    }

    /** No sound is heard twice. */
    private static Duration middle(Duration from, Duration to) {
        return from.plus(to).dividedBy(2);
    }

    /** Cuts speech without a pause in the last third of what a window may hold. */
    private void cut(TimeRange span, List<TimeRange> into) {
        Duration most = policy.longest().minus(policy.padding().multipliedBy(2));
        Duration from = span.start();
        while (span.end().minus(from).compareTo(most) > 0) {
            Duration latest = from.plus(most);
            Duration at = quietest.apply(new TimeRange(latest.minus(most.dividedBy(3)), latest));
            into.add(new TimeRange(from, at));
            from = at;
        }
        into.add(new TimeRange(from, span.end()));
    }

    /** A window that is being filled. */
    private final class Draft {
        private final List<TimeRange> pieces = new ArrayList<>();
        private final List<TimeRange> speech = new ArrayList<>();
        private Duration length = Duration.ZERO;

        boolean isFullFor(TimeRange piece) {
            return !pieces.isEmpty() && length.plus(piece.length()).compareTo(policy.longest()) > 0;
        }

        void add(TimeRange span, TimeRange piece) {
            speech.add(span);
            length = length.plus(piece.length());
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).end().equals(piece.start())) {
                pieces.set(last, new TimeRange(pieces.get(last).start(), piece.end()));
            } else {
                pieces.add(piece);
            }
        }

        SpeechWindow window() {
            return new SpeechWindow(pieces, speech);
        }
    }
}
