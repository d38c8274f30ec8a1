// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Goes to the next silence to judge, in whichever call it is; the review window says which are to be judged. */
@ActionID(category = "View", id = "org.callchat.workbench.callview.NextSilenceAction")
@ActionRegistration(displayName = "#CTL_NextSilence")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 50),
    @ActionReference(path = "Shortcuts", name = "D-J")
})
@Messages("CTL_NextSilence=&Next Silence to Judge")
public final class NextSilenceAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        TopComponent window = WindowManager.getDefault().findTopComponent("review");
        if (window instanceof ReviewTopComponent review) {
            if (review.isOpened()) {
                review.openNext();
            } else {
                review.open();
                review.requestActive();
            }
        }
    }
}
