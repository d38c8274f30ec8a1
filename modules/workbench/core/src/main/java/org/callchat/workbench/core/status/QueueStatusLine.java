// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.status;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import org.callchat.workbench.core.StatusFeed;
import org.openide.awt.StatusLineElementProvider;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The queue's progress, always in sight. */
@ServiceProvider(service = StatusLineElementProvider.class, position = 100)
@Messages("LBL_QueueProgress=Progress of the queue")
public final class QueueStatusLine implements StatusLineElementProvider {
    private static final int STEPS = 1000;

    @Override
    public Component getStatusLineElement() {
        JLabel text = new JLabel();
        JProgressBar bar = new JProgressBar(0, STEPS);
        bar.setPreferredSize(new Dimension(120, 5));
        bar.getAccessibleContext().setAccessibleName(Bundle.LBL_QueueProgress());
        bar.setVisible(false);
        JPanel line = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 3));
        line.setOpaque(false);
        line.setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 6));
        line.add(text);
        line.add(bar);
        StatusFeed.getDefault().listen(status -> {
            ProgressText progress = ProgressText.of(status);
            text.setText(progress.text());
            bar.setVisible(status.total() > 0);
            bar.setValue((int) Math.round(progress.fraction() * STEPS));
        });
        return line;
    }
}
