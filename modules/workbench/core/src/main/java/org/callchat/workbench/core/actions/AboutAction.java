// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Says what this is, which version, and under which licence. */
@ActionID(category = "Help", id = "org.callchat.workbench.core.actions.AboutAction")
@ActionRegistration(displayName = "#CTL_About")
@ActionReference(path = "Menu/Help", position = 3000)
@Messages({"CTL_About=&About CHAT", "TTL_About=About CHAT"})
public final class AboutAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        DialogDisplayer.getDefault()
                .notifyLater(new DialogDescriptor(
                        new AboutPanel(),
                        Bundle.TTL_About(),
                        true,
                        new Object[] {NotifyDescriptor.CLOSED_OPTION},
                        NotifyDescriptor.CLOSED_OPTION,
                        DialogDescriptor.DEFAULT_ALIGN,
                        null,
                        null));
    }
}
