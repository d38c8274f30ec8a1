// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.nio.file.Path;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Imports a folder of recordings, with its manifest if it has one, and has them analysed. */
@ActionID(category = "File", id = "org.callchat.workbench.core.actions.OpenFolderAction")
@ActionRegistration(
        displayName = "#CTL_OpenFolder",
        iconBase = "org/callchat/workbench/core/actions/folder.svg",
        iconInMenu = true)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 100),
    @ActionReference(path = "Toolbars/Calls", position = 100),
    @ActionReference(path = "Shortcuts", name = "DS-O")
})
@Messages({
    "CTL_OpenFolder=Open &Folder…",
    "TTL_OpenFolder=Open a Folder of Recordings",
    "BTN_OpenFolder=Open",
    "# {0} - folder",
    "MSG_ImportingFolder=Importing {0}"
})
public final class OpenFolderAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
        File chosen = new FileChooserBuilder("recordings")
                .setTitle(Bundle.TTL_OpenFolder())
                .setFileHiding(true)
                .setApproveText(Bundle.BTN_OpenFolder())
                .setDirectoriesOnly(true)
                .showOpenDialog();
        if (chosen != null) {
            Path folder = chosen.toPath();
            Imports imports = Imports.standard();
            OpenDesk.run(
                    Bundle.MSG_ImportingFolder(chosen.getName()),
                    (desk, progress) -> imports.folder(desk, folder, progress),
                    ImportAnnouncement::make);
        }
    }
}
