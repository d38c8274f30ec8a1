// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises ring-back by its cadence: a tone that comes again and again after the same time, 3 to 6 s in most countries
 * (ITU-T E.180). Its pauses belong to it.
 */
final class Cadence {
    private static final int LONGEST_PERIOD = 700;
    private static final int UNEQUAL = 15;
    /** Two tones may be chance; three after equal times are a cadence. */
    private static final int FEWEST = 3;

    private Cadence() {}

    /** @return with tones in cadence joined to one */
    static List<Run> joined(List<Run> tones) {
        List<Run> joined = new ArrayList<>();
        int first = 0;
        while (first < tones.size()) {
            int last = lastOfCadence(tones, first);
            if (last - first + 1 >= FEWEST) {
                joined.add(new Run(tones.get(first).from(), tones.get(last).to()));
            } else {
                last = first;
                joined.add(tones.get(first));
            }
            first = last + 1;
        }
        return joined;
    }

    private static int lastOfCadence(List<Run> tones, int first) {
        int last = first;
        while (last + 1 < tones.size() && continues(tones, first, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean continues(List<Run> tones, int first, int next) {
        int period = tones.get(first + 1).from() - tones.get(first).from();
        int here = tones.get(next).from() - tones.get(next - 1).from();
        return period <= LONGEST_PERIOD && Math.abs(here - period) <= UNEQUAL;
    }
}
