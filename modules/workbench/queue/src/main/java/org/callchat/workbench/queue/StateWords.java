// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.openide.util.NbBundle.Messages;

/** What states and stages are called. */
@Messages({
    "STATE_Pending=Pending",
    "STATE_Processing=Processing",
    "STATE_Completed=Completed",
    "STATE_Failed=Failed",
    "STATE_Dead=Dead",
    "STATE_Paused=Paused",
    "STATE_Cancelled=Cancelled",
    "HINT_Pending=Waits for a worker",
    "HINT_Processing=A worker has it in hand",
    "HINT_Completed=Analysed; open it to see and hear the call",
    "HINT_Failed=The last try failed; it will be tried again by itself",
    "HINT_Dead=Will not be tried again by itself; see the message, then choose Retry",
    "HINT_Paused=Held back until you choose Resume",
    "HINT_Cancelled=Given up by you",
    "STAGE_Download=Fetching",
    "STAGE_Decode=Decoding",
    "STAGE_Transcribe=Transcribing",
    "STAGE_Analyse=Analysing",
    "STAGE_Record=Recording"
})
final class StateWords {
    private StateWords() {}

    static String name(OrderState state) {
        return switch (state) {
            case PENDING -> Bundle.STATE_Pending();
            case PROCESSING -> Bundle.STATE_Processing();
            case COMPLETED -> Bundle.STATE_Completed();
            case FAILED -> Bundle.STATE_Failed();
            case DEAD -> Bundle.STATE_Dead();
            case PAUSED -> Bundle.STATE_Paused();
            case CANCELLED -> Bundle.STATE_Cancelled();
        };
    }

    static String hint(OrderState state) {
        return switch (state) {
            case PENDING -> Bundle.HINT_Pending();
            case PROCESSING -> Bundle.HINT_Processing();
            case COMPLETED -> Bundle.HINT_Completed();
            case FAILED -> Bundle.HINT_Failed();
            case DEAD -> Bundle.HINT_Dead();
            case PAUSED -> Bundle.HINT_Paused();
            case CANCELLED -> Bundle.HINT_Cancelled();
        };
    }

    static String name(Stage stage) {
        return switch (stage) {
            case DOWNLOAD -> Bundle.STAGE_Download();
            case DECODE -> Bundle.STAGE_Decode();
            case TRANSCRIBE -> Bundle.STAGE_Transcribe();
            case ANALYSE -> Bundle.STAGE_Analyse();
            case RECORD -> Bundle.STAGE_Record();
        };
    }
}
