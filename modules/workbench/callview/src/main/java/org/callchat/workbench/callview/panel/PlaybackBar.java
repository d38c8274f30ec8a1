// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.time.Duration;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.callview.look.Wrapped;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.PlaybackModel;
import org.callchat.workbench.callview.model.PlaybackState;
import org.callchat.workbench.charts.TimeText;
import org.callchat.workbench.charts.TimelineState;
import org.jspecify.annotations.Nullable;

/** Playing, moving about and zooming, all with their keys in the tooltips. */
final class PlaybackBar extends JPanel {

    private final transient CallViewModel model;
    private final transient PlaybackModel playback;
    private final JButton play = Glyph.PLAY.button(CallKey.PLAY.tip("Play"));
    private final JButton stop = Glyph.STOP.button("Stop and go back to the start");
    private final JToggleButton loop = Glyph.LOOP.toggle(CallKey.LOOP.tip("Play the selection over and over"));
    private final JToggleButton follow = Glyph.FOLLOW.toggle(CallKey.FOLLOW.tip("Keep the playhead in sight"));
    private final JComboBox<Double> speed = new JComboBox<>(PlaybackState.SPEEDS.toArray(new Double[0]));
    private final JLabel position = new JLabel();
    private final JLabel trouble = new JLabel();

    PlaybackBar(CallViewModel model, PlaybackModel playback) {
        this.model = model;
        this.playback = playback;
        setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        updateUI();
        layOut();
        wire();
        showPosition(model.timeline().state());
        model.timeline().listen((before, after) -> showPosition(after));
        playback.listen(this::show);
    }

    private void layOut() {
        add(command(
                Glyph.PREVIOUS_SILENCE,
                CallKey.PREVIOUS_SILENCE.tip("Previous silence"),
                model::selectPreviousSilence));
        add(command(Glyph.BACK, "Back 1 s (←), 5 s (Shift+←)", () -> model.step(Duration.ofSeconds(-1))));
        add(play);
        add(stop);
        add(command(Glyph.FORWARD, "Forward 1 s (→), 5 s (Shift+→)", () -> model.step(Duration.ofSeconds(1))));
        add(command(Glyph.NEXT_SILENCE, CallKey.NEXT_SILENCE.tip("Next silence"), model::selectNextSilence));
        add(Box.createHorizontalStrut(12));
        add(position);
        add(Box.createHorizontalStrut(12));
        add(speed);
        add(Box.createHorizontalStrut(4));
        add(loop);
        add(follow);
        add(Box.createHorizontalStrut(8));
        add(trouble);
        add(Box.createHorizontalGlue());
        add(command(Glyph.ZOOM_OUT, CallKey.ZOOM_OUT.tip("Zoom out"), model::zoomOut));
        add(command(Glyph.ZOOM_IN, CallKey.ZOOM_IN.tip("Zoom in"), model::zoomIn));
        add(command(
                Glyph.TO_SELECTION, CallKey.ZOOM_TO_SELECTION.tip("Zoom to the selection"), model::zoomToSelection));
        add(command(Glyph.FIT, CallKey.SHOW_ALL.tip("Show the whole call"), model::showAll));
    }

    private void wire() {
        play.addActionListener(e -> playback.toggle());
        stop.addActionListener(e -> playback.stop());
        loop.addActionListener(e -> playback.setLoop(loop.isSelected()));
        follow.addActionListener(e -> playback.setFollow(follow.isSelected()));
        speed.addActionListener(e -> {
            if (speed.getSelectedItem() instanceof Double factor
                    && factor != playback.state().speed()) {
                playback.setSpeed(factor);
            }
        });
        speed.setRenderer(new SpeedText());
        speed.setToolTipText("Speed: slower (,) faster (.)");
        speed.getAccessibleContext().setAccessibleName("Speed");
        speed.setRequestFocusEnabled(false);
        speed.setMaximumSize(new Dimension(84, speed.getPreferredSize().height));
        position.getAccessibleContext().setAccessibleName("Position");
        trouble.putClientProperty("FlatLaf.styleClass", "small");
        trouble.setIcon(Glyph.WARNING.icon());
        // cut short where there is no room; the tooltip has all of it
        trouble.setMinimumSize(new Dimension(0, 0));
    }

    private static JButton command(Glyph glyph, String tip, Runnable action) {
        JButton button = glyph.button(tip);
        button.addActionListener(e -> action.run());
        return button;
    }

    private void show(PlaybackState state) {
        play.setIcon((state.playing() ? Glyph.PAUSE : Glyph.PLAY).icon());
        play.setToolTipText(CallKey.PLAY.tip(state.playing() ? "Pause" : "Play"));
        for (Component part : List.of(play, stop, loop, speed)) {
            part.setEnabled(state.ready());
        }
        loop.setSelected(state.loop());
        follow.setSelected(state.follow());
        speed.setSelectedItem(state.speed());
        trouble.setVisible(!state.trouble().isEmpty());
        trouble.setText(state.trouble());
        trouble.setToolTipText(state.trouble().isEmpty() ? null : Wrapped.text(state.trouble(), 320));
    }

    private void showPosition(TimelineState state) {
        position.setText(text(state.playhead(), state.window().total()));
    }

    private static String text(Duration at, Duration total) {
        return TimeText.clock(at, 1) + " / " + TimeText.clock(total, 1);
    }

    /** Room for the longest text, so that what stands beside it does not move about. */
    private void keepWidth() {
        Duration total = model.timeline().state().window().total();
        int width = position.getFontMetrics(position.getFont()).stringWidth(text(total, total)) + 12;
        Dimension size =
                new Dimension(width, position.getFontMetrics(position.getFont()).getHeight());
        position.setMinimumSize(size);
        position.setPreferredSize(size);
        position.setMaximumSize(size);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // called by the constructor above before there is a label
        if (position != null) {
            Font font = new JLabel().getFont();
            position.setFont(font.deriveFont(Font.BOLD, Math.max(13f, font.getSize2D())));
            keepWidth();
        }
    }

    private static final class SpeedText extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean isSelected, boolean hasFocus) {
            String text = value instanceof Double factor
                    ? (factor == Math.rint(factor) ? String.valueOf(factor.intValue()) : factor.toString()) + "×"
                    : "";
            return super.getListCellRendererComponent(list, text, index, isSelected, hasFocus);
        }
    }
}
