// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import java.awt.BorderLayout;
import java.awt.Font;
import java.nio.file.Path;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.callchat.workbench.core.DeskService;
import org.callchat.workbench.core.look.Paragraph;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Modules;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;

/** Name, version, licence, and what a report of a fault should name. */
@Messages({
    "LBL_Product=Call Handling & Analysis Tool",
    "# {0} - version",
    "LBL_Version=Version {0}",
    "LBL_Licence=Free software under the GNU General Public License, version 3 or later. "
            + "It comes without any warranty. It stands on Apache NetBeans Platform, whisper.cpp, FFmpeg, TarsosDSP, "
            + "Apache Derby and others; their licences are in THIRD-PARTY-NOTICES.md.",
    "# {0} - Java",
    "# {1} - system",
    "# {2} - workspace",
    "LBL_Machine=Java {0}\n{1}\nWorkspace {2}"
})
final class AboutPanel extends JPanel {
    private static final int WIDTH = 420;

    AboutPanel() {
        super(new BorderLayout(18, 0));
        setBorder(BorderFactory.createEmptyBorder(20, 22, 8, 22));
        JLabel logo = new JLabel(ImageUtilities.loadImageIcon("org/callchat/workbench/core/actions/chat64.svg", false));
        logo.setVerticalAlignment(JLabel.TOP);
        add(logo, BorderLayout.WEST);
        JPanel text = new JPanel();
        text.setLayout(new BoxLayout(text, BoxLayout.Y_AXIS));
        JLabel name = new JLabel("CHAT");
        name.setFont(name.getFont().deriveFont(Font.BOLD, name.getFont().getSize2D() * 1.8f));
        text.add(name);
        text.add(new JLabel(Bundle.LBL_Product()));
        text.add(new JLabel(Bundle.LBL_Version(version())));
        text.add(Box.createVerticalStrut(14));
        text.add(paragraph(Bundle.LBL_Licence()));
        text.add(Box.createVerticalStrut(14));
        text.add(paragraph(machine()));
        add(text, BorderLayout.CENTER);
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text, WIDTH);
        paragraph.setAlignmentX(LEFT_ALIGNMENT);
        return paragraph;
    }

    private static String machine() {
        return Bundle.LBL_Machine(
                System.getProperty("java.version", "") + ", " + System.getProperty("java.vendor", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + ", "
                        + System.getProperty("os.arch", ""),
                DeskService.getDefault().workspace().map(Path::toString).orElse("–"));
    }

    private static String version() {
        ModuleInfo module = Modules.getDefault().ownerOf(AboutPanel.class);
        return module == null ? "" : String.valueOf(module.getImplementationVersion());
    }
}
