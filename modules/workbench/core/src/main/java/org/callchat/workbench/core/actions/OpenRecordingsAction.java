// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Imports recordings picked one by one and has them analysed. */
@ActionID(category = "File", id = "org.callchat.workbench.core.actions.OpenRecordingsAction")
@ActionRegistration(
        displayName = "#CTL_OpenRecordings",
        iconBase = "org/callchat/workbench/core/actions/recordings.svg",
        iconInMenu = true)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 110),
    @ActionReference(path = "Toolbars/Calls", position = 110),
    @ActionReference(path = "Shortcuts", name = "D-O")
})
@Messages({
    "CTL_OpenRecordings=&Open Recordings…",
    "TTL_OpenRecordings=Open Recordings",
    "BTN_OpenRecordings=Open",
    "LBL_Recordings=Recordings",
    "# {0} - recordings",
    "MSG_ImportingRecordings={0,choice,1#Importing 1 recording|1<Importing {0} recordings}"
})
public final class OpenRecordingsAction implements ActionListener {
    private static final String[] ENDINGS = {
        "wav", "mp3", "flac", "ogg", "oga", "opus", "m4a", "mp4", "aac", "amr", "gsm", "wma", "webm", "au", "aif",
        "aiff", "ulaw", "alaw", "ul", "al", "g722", "mkv", "3gp"
    };

    @Override
    public void actionPerformed(ActionEvent event) {
        File[] chosen = new FileChooserBuilder("recordings")
                .setTitle(Bundle.TTL_OpenRecordings())
                .setFileHiding(true)
                .setApproveText(Bundle.BTN_OpenRecordings())
                .setFilesOnly(true)
                .setFileFilter(new FileNameExtensionFilter(Bundle.LBL_Recordings(), ENDINGS))
                .showMultiOpenDialog();
        if (chosen != null && chosen.length > 0) {
            List<Path> files = Arrays.stream(chosen).map(File::toPath).toList();
            Imports imports = Imports.standard();
            OpenDesk.run(
                    Bundle.MSG_ImportingRecordings(files.size()),
                    (desk, progress) -> imports.recordings(desk, files, progress),
                    ImportAnnouncement::make);
        }
    }
}
