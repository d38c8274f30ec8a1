// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.worklist;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import org.callchat.api.model.Silence;
import org.callchat.api.review.SilencePlace;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.charts.TimeText;
import org.jspecify.annotations.Nullable;

/** A silence to judge in a line: its call, where it is, how long. */
final class PlaceCell extends DefaultListCellRenderer {
    private static final int PAD = 5;

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, @Nullable Object value, int index, boolean isSelected, boolean hasFocus) {
        super.getListCellRendererComponent(list, "", index, isSelected, hasFocus);
        if (value instanceof SilencePlace place) {
            String kind = place.kind() == Silence.Kind.HOLD
                    ? "hold"
                    : place.category().id();
            setText("<html><b>" + Wrapped.escaped(place.order().value()) + "</b>&nbsp; "
                    + TimeText.clock(place.time().start(), 1) + " · "
                    + TimeText.length(place.time().length()) + " "
                    + kind + "</html>");
            getAccessibleContext()
                    .setAccessibleName(place.order().value() + " at "
                            + TimeText.clock(place.time().start(), 1) + ", "
                            + TimeText.length(place.time().length()) + " " + kind);
        }
        setBorder(BorderFactory.createEmptyBorder(PAD, PAD, PAD, PAD));
        return this;
    }
}
