// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import org.callchat.workbench.core.DeskService;
import org.callchat.workbench.core.startup.LastWorkspace;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Opens another workspace, now and at every start; offered where the present one cannot be opened. */
@ActionID(category = "File", id = "org.callchat.workbench.core.actions.OpenWorkspaceAction")
@ActionRegistration(displayName = "#CTL_OpenWorkspace")
@Messages({
    "CTL_OpenWorkspace=Open &Workspace…",
    "TTL_OpenWorkspace=Open a Workspace: an Empty Folder Makes a New One",
    "BTN_OpenWorkspace=Open"
})
public final class OpenWorkspaceAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        File chosen = new FileChooserBuilder("workspace")
                .setTitle(Bundle.TTL_OpenWorkspace())
                .setApproveText(Bundle.BTN_OpenWorkspace())
                .setFileHiding(true)
                .setDirectoriesOnly(true)
                .showOpenDialog();
        if (chosen != null) {
            LastWorkspace.standard().remember(chosen.toPath());
            DeskService.getDefault().open(chosen.toPath());
        }
    }
}
