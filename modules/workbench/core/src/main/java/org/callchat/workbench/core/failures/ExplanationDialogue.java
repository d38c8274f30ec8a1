// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.failures;

import org.callchat.workbench.core.Explanation;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;

/** Shows an explanation in a window of its own. */
public final class ExplanationDialogue {
    private ExplanationDialogue() {}

    public static void show(Explanation said) {
        DialogDescriptor dialogue = new DialogDescriptor(
                new ExplanationPanel(said),
                said.title(),
                true,
                new Object[] {NotifyDescriptor.OK_OPTION},
                NotifyDescriptor.OK_OPTION,
                DialogDescriptor.DEFAULT_ALIGN,
                null,
                null);
        DialogDisplayer.getDefault().notifyLater(dialogue);
    }
}
