// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.awt.BorderLayout;
import java.util.function.BooleanSupplier;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.callchat.workbench.callview.look.SectionHeader;
import org.callchat.workbench.callview.model.CallViewModel;

/** The transcript with its heading and its search. */
public final class TranscriptPanel extends JPanel {

    private final FindBar find;

    /** @param keepsUp whether the text scrolls to where the playhead is */
    public TranscriptPanel(CallViewModel model, BooleanSupplier keepsUp) {
        super(new BorderLayout());
        TranscriptView view = new TranscriptView(model, keepsUp);
        find = new FindBar(model, view);
        JScrollPane scroll = new JScrollPane(view);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(new SectionHeader("Transcript", find), BorderLayout.NORTH);
        add(scroll);
    }

    /** Puts the cursor into the search field. */
    public void find() {
        find.start();
    }
}
