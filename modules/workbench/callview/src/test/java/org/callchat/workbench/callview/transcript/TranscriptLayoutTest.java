// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.Calls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptLayoutTest {
    private static final String LONG =
            "Well I was wondering whether the part that you ordered for me on Tuesday has come"
                    + " in yet because I really need the car on Friday";

    private final TranscriptView view = new TranscriptView(
            new CallViewModel(Calls.call(
                    Duration.ofSeconds(30),
                    List.of(
                            Calls.said(0, 0, 5, LONG),
                            Calls.said(1, 6, 10, "Not yet."),
                            Calls.said(0, 11, 16, LONG),
                            Calls.said(1, 17, 22, LONG)),
                    List.of())),
            () -> true);
    private final JScrollPane scroll = new JScrollPane(view);

    @ParameterizedTest
    @ValueSource(ints = {360, 480, 600, 620, 640, 660, 680, 700, 760, 840, 900, 1200, 2000})
    void lines_never_lie_over_each_other_at_first_showing_or_at_another_width(int width) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            showAt(width);
            assertThat(overlaps()).as("at first showing").isZero();
            showAt(width * 3 / 4);
            assertThat(overlaps()).as("when narrower").isZero();
            showAt(width);
            assertThat(overlaps()).as("when wide again").isZero();
        });
    }

    private void showAt(int width) {
        scroll.setSize(width, 140);
        // the scroll bar comes with the first layout and takes its width in the second
        layOut(scroll);
        layOut(scroll);
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private int overlaps() {
        Element lines = view.getDocument().getDefaultRootElement();
        int overlaps = 0;
        double bottom = 0;
        for (int i = 0; i < lines.getElementCount(); i++) {
            overlaps += place(lines.getElement(i).getStartOffset()).getY() < bottom ? 1 : 0;
            bottom = place(Math.max(0, lines.getElement(i).getEndOffset() - 1)).getMaxY();
        }
        return overlaps;
    }

    private Rectangle2D place(int offset) {
        try {
            return view.modelToView2D(offset);
        } catch (BadLocationException e) {
            throw new AssertionError(e);
        }
    }
}
