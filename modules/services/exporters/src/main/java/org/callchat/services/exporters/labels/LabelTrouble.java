// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;

/** What may be wrong with a label file. */
final class LabelTrouble {
    private static final FailureCode NOT_UNDERSTOOD = new FailureCode("RP_FMT_LABELS");
    private static final FailureCode TOO_MANY = new FailureCode("RP_RES_LABELS");
    private static final int QUOTED = 60;

    private LabelTrouble() {}

    static CallFailure line(String file, int line, String what) {
        return new CallFailure(NOT_UNDERSTOOD, file + ", line " + line + ": " + what);
    }

    static CallFailure whole(String file, String what) {
        return new CallFailure(NOT_UNDERSTOOD, file + ": " + what);
    }

    static CallFailure tooMany(String file, int most) {
        return new CallFailure(
                TOO_MANY, file + " has more than " + most + " labels; one call never has. Is it another file?");
    }

    /** Some of a text, fit for a message. */
    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return "\"" + (clean.length() <= QUOTED ? clean : clean.substring(0, QUOTED) + "…") + "\"";
    }
}
