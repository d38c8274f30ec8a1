// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callchat.engine.pipeline.CallDesk.ImportResult;
import org.openide.util.NbBundle.Messages;

/** What became of an import, in words. */
@Messages({
    "# {0} - calls",
    "SUM_Added={0,choice,0#No call was added|1#1 call was added|1<{0} calls were added}",
    "# {0} - calls",
    "SUM_There={0,choice,1#1 was there already|1<{0} were there already}",
    "# {0} - calls",
    "SUM_Unknown={0,choice,1#1 is unknown|1<{0} are unknown}",
    "# {0} - entries",
    "SUM_Refused={0,choice,1#1 entry was refused|1<{0} entries were refused}",
    "# {0} - entries",
    "SUM_More=… and {0} more"
})
record ImportSummary(String headline, String refusals) {
    private static final int SHOWN = 12;

    static ImportSummary of(ImportResult result) {
        List<String> parts = new ArrayList<>();
        parts.add(Bundle.SUM_Added(result.added().size()));
        if (!result.alreadyThere().isEmpty()) {
            parts.add(Bundle.SUM_There(result.alreadyThere().size()));
        }
        if (!result.unknown().isEmpty()) {
            parts.add(Bundle.SUM_Unknown(result.unknown().size()));
        }
        if (!result.refused().isEmpty()) {
            parts.add(Bundle.SUM_Refused(result.refused().size()));
        }
        return new ImportSummary(String.join(", ", parts) + ".", refusals(result));
    }

    boolean hasRefusals() {
        return !refusals.isEmpty();
    }

    private static String refusals(ImportResult result) {
        String first = result.refused().stream()
                .limit(SHOWN)
                .map(refusal -> refusal.where() + ": " + refusal.reason())
                .collect(Collectors.joining("\n"));
        int more = result.refused().size() - SHOWN;
        return more > 0 ? first + "\n" + Bundle.SUM_More(more) : first;
    }
}
