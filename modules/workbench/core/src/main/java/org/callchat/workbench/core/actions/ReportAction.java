// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.Desktop;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.workbench.core.BackgroundTasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;

/** Writes the report into the workspace and opens it in the browser. */
@ActionID(category = "File", id = "org.callchat.workbench.core.actions.ReportAction")
@ActionRegistration(
        displayName = "#CTL_Report",
        iconBase = "org/callchat/workbench/core/actions/report.svg",
        iconInMenu = true)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 200, separatorBefore = 190),
    @ActionReference(path = "Toolbars/Queue", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "D-R")
})
@Messages({
    "CTL_Report=&Report",
    "MSG_Reporting=Writing the report",
    "TTL_Report=CHAT report",
    "# {0} - file",
    "MSG_Reported=The report was written to {0}"
})
public final class ReportAction implements ActionListener {
    private static final List<String> FORMATS = List.of("html", "csv", "json");

    @Override
    public void actionPerformed(ActionEvent event) {
        OpenDesk.run(Bundle.MSG_Reporting(), ReportAction::write, ReportAction::opened);
    }

    private static List<Path> write(CallDesk desk, Progress progress) throws IOException {
        Path folder = Files.createDirectories(desk.workspace().resolve("reports"));
        return desk.report(FORMATS, java.util.Optional.empty(), folder, Bundle.TTL_Report(), progress);
    }

    private static void opened(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path first = files.get(0);
        StatusDisplayer.getDefault().setStatusText(Bundle.MSG_Reported(first));
        if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            // a browser may take its time to answer
            BackgroundTasks.getDefault()
                    .runQuietly(
                            progress -> {
                                Desktop.getDesktop().browse(first.toUri());
                                return first;
                            },
                            browsed -> {},
                            failed -> {});
        }
    }
}
