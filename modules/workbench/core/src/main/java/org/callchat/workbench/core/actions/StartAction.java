// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.event.ActionEvent;
import org.callchat.engine.pipeline.DeskStatus;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Has the workers take calls. */
@ActionID(category = "Queue", id = "org.callchat.workbench.core.actions.StartAction")
@ActionRegistration(displayName = "#CTL_Start", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Queue", position = 100),
    @ActionReference(path = "Toolbars/Queue", position = 100),
    @ActionReference(path = "Shortcuts", name = "F5")
})
@Messages({"CTL_Start=&Start", "HINT_Start=Start analysing the waiting calls", "MSG_Starting=Starting workers"})
public final class StartAction extends RunningAction {

    public StartAction() {
        super(Bundle.CTL_Start(), Bundle.HINT_Start(), "org/callchat/workbench/core/actions/start.svg");
    }

    @Override
    boolean enabledFor(DeskStatus status) {
        return !status.running();
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        OpenDesk.run(
                Bundle.MSG_Starting(),
                (desk, progress) -> {
                    desk.start(OpenDesk.workers());
                    return true;
                },
                started -> {});
    }
}
