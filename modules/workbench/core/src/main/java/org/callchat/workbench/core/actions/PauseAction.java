// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.event.ActionEvent;
import org.callchat.engine.pipeline.DeskStatus;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Has the workers give back what they have in hand and take no more. */
@ActionID(category = "Queue", id = "org.callchat.workbench.core.actions.PauseAction")
@ActionRegistration(displayName = "#CTL_Pause", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Queue", position = 110),
    @ActionReference(path = "Toolbars/Queue", position = 110),
    @ActionReference(path = "Shortcuts", name = "S-F5")
})
@Messages({
    "CTL_Pause=&Pause",
    "HINT_Pause=Pause: calls in hand go back to the queue and lose nothing that is done",
    "MSG_Pausing=Pausing: calls in hand go back to the queue"
})
public final class PauseAction extends RunningAction {

    public PauseAction() {
        super(Bundle.CTL_Pause(), Bundle.HINT_Pause(), "org/callchat/workbench/core/actions/pause.svg");
    }

    @Override
    boolean enabledFor(DeskStatus status) {
        return status.running();
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        OpenDesk.run(
                Bundle.MSG_Pausing(),
                (desk, progress) -> {
                    desk.stop();
                    return true;
                },
                stopped -> {});
    }
}
