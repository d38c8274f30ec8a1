// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.util.List;
import java.util.Optional;
import org.callchat.engine.pipeline.CallDesk.ImportResult;
import org.callchat.workbench.core.Explanation;
import org.callchat.workbench.core.failures.ExplanationDialogue;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;

/** Tells what became of an import: in the status line when all is well, in a dialogue when something was refused. */
@Messages({
    "TTL_Imported=Import",
    "ADV_Refused=Mend the entries above and import again: what is there already is not added twice."
})
final class ImportAnnouncement {
    private ImportAnnouncement() {}

    static void make(ImportResult result) {
        ImportSummary summary = ImportSummary.of(result);
        StatusDisplayer.getDefault().setStatusText(summary.headline());
        if (summary.hasRefusals()) {
            ExplanationDialogue.show(new Explanation(
                    Bundle.TTL_Imported(),
                    summary.headline() + "\n\n" + summary.refusals(),
                    Optional.empty(),
                    List.of(Bundle.ADV_Refused())));
        }
    }
}
