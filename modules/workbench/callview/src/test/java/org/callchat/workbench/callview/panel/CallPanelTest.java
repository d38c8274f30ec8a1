// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.JTextPane;
import javax.swing.SwingUtilities;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Verdict;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.Calls;
import org.callchat.workbench.callview.model.Playback;
import org.callchat.workbench.callview.model.PlaybackModel;
import org.callchat.workbench.callview.model.SoundState;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.ReviewerName;
import org.callchat.workbench.callview.review.SaveQueue;
import org.callchat.workbench.charts.WaveformView;
import org.callchat.workbench.core.Explanation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallPanelTest {

    private final CallViewModel model = new CallViewModel(Calls.halfMinute());
    private final SilentPlayback player = new SilentPlayback();
    private final PlaybackModel playback = new PlaybackModel(model.timeline(), player, Runnable::run);
    private int cancelled;
    private final List<SaveQueue.Entry> saved = new ArrayList<>();
    private final ReviewViewModel review = new ReviewViewModel(
            model,
            "ada",
            (entry, done, failed) -> {
                saved.add(entry);
                done.run();
            },
            Clock.systemUTC());
    private final CallPanel panel = new CallPanel(
            model,
            playback,
            review,
            new NoName(),
            List.of(),
            t -> new Explanation("Failed", String.valueOf(t.getMessage()), Optional.empty(), List.of()),
            () -> cancelled++,
            () -> {});

    @BeforeEach
    void laidOut() {
        panel.setSize(1200, 800);
        layOut(panel);
    }

    @Test
    void keys_mean_the_same_wherever_the_focus_is() {
        for (Component focused : List.of(part(WaveformView.class), part(JTextPane.class), part(JList.class))) {
            model.seek(Duration.ofSeconds(12));
            press(focused, KeyEvent.VK_N, 0);
            assertThat(model.timeline().state().playhead()).isEqualTo(Duration.ofSeconds(13));
            press(focused, KeyEvent.VK_LEFT, 0);
            press(focused, KeyEvent.VK_RIGHT, KeyEvent.SHIFT_DOWN_MASK);
            assertThat(model.timeline().state().playhead()).isEqualTo(Duration.ofSeconds(17));
            press(focused, KeyEvent.VK_HOME, 0);
            assertThat(model.timeline().state().playhead()).isZero();
        }
    }

    @Test
    void space_plays_only_when_there_is_something_to_play() {
        press(part(JTextPane.class), KeyEvent.VK_SPACE, 0);
        assertThat(player.plays).isZero();
        playback.open(new PcmFile(Path.of("call.pcm"), 8000, 2, 240_000));
        press(part(JTextPane.class), KeyEvent.VK_SPACE, 0);
        assertThat(player.plays).isEqualTo(1);
    }

    @Test
    void a_silence_selected_in_the_list_is_selected_everywhere() {
        JList<?> list = part(JList.class);
        list.setSelectedIndex(1);
        assertThat(model.selectedSilence()).contains(model.pauses().get(1));
        model.select(model.pauses().get(2));
        assertThat(list.getSelectedIndex()).isEqualTo(2);
        model.seek(Duration.ZERO);
        assertThat(list.getSelectedIndex()).isEqualTo(-1);
    }

    @Test
    void digits_judge_the_selected_silence_wherever_the_focus_is() {
        for (Component focused : List.of(part(WaveformView.class), part(JTextPane.class), part(JList.class))) {
            press(focused, KeyEvent.VK_HOME, 0);
            press(focused, KeyEvent.VK_N, 0);
            press(focused, KeyEvent.VK_2, 0);
            assertThat(review.selected().orElseThrow().verdict()).contains(Verdict.AVOIDABLE);
            press(focused, KeyEvent.VK_Z, KeyEvent.CTRL_DOWN_MASK);
            assertThat(review.selected().orElseThrow().verdict()).isEmpty();
            press(focused, KeyEvent.VK_Y, KeyEvent.CTRL_DOWN_MASK);
            assertThat(review.selected().orElseThrow().verdict()).contains(Verdict.AVOIDABLE);
            press(focused, KeyEvent.VK_2, 0);
        }
        assertThat(saved).hasSize(12);
    }

    @Test
    void a_note_is_kept_when_the_selection_moves_on_while_it_is_typed() {
        model.select(model.pauses().get(0));
        part(JTextArea.class).setText("looked for the form");
        model.select(model.pauses().get(1));

        assertThat(review.rows().get(0).mine().note()).isEqualTo("looked for the form");
        assertThat(part(JTextArea.class).getText()).isEmpty();
    }

    @Test
    void an_edge_that_is_dragged_near_voice_activity_snaps_to_it_and_moves_the_silence() {
        WaveformView waveform = part(WaveformView.class);
        waveform.setSize(1200, 300);
        model.select(model.pauses().get(0));
        // the second silence begins at 13 s; 1200 pixels are 30 s
        drag(waveform, 400, 522);

        assertThat(review.selected().orElseThrow().mine().span()).isEqualTo(TimeRange.ofMillis(4000, 13_000));
        assertThat(model.call().findings().silences().get(0).time()).isEqualTo(TimeRange.ofMillis(4000, 10_000));
    }

    private static void drag(Component waveform, int from, int to) {
        int[] types = {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED};
        for (int type : types) {
            int x = type == MouseEvent.MOUSE_PRESSED ? from : to;
            waveform.dispatchEvent(new MouseEvent(
                    waveform, type, 0, InputEvent.BUTTON1_DOWN_MASK, x, 200, 1, false, MouseEvent.BUTTON1));
        }
    }

    @Test
    void loading_can_be_cancelled_in_place() {
        panel.show(new SoundState.Loading(0.3));
        all(panel)
                .filter(JButton.class::isInstance)
                .map(JButton.class::cast)
                .filter(b -> "Cancel".equals(b.getText()))
                .forEach(JButton::doClick);
        assertThat(cancelled).isEqualTo(1);
    }

    @Test
    void every_button_has_a_name_and_a_tooltip() {
        assertThat(all(panel).filter(JButton.class::isInstance).map(JButton.class::cast))
                .filteredOn(b -> b.getText().isEmpty()
                        && b.getParent().getClass().getPackageName().contains("callchat"))
                .isNotEmpty()
                .allSatisfy(b -> {
                    assertThat(b.getToolTipText()).isNotBlank();
                    assertThat(b.getAccessibleContext().getAccessibleName()).isNotBlank();
                });
    }

    @Test
    void it_is_painted_with_and_without_its_sound() {
        panel.show(new SoundState.Failed(new IllegalStateException("gone")));
        paint();
        PeakPyramid peaks = new PeakPyramid(Duration.ofSeconds(30), 2, 0.1, List.of(new byte[1200]));
        panel.show(new SoundState.Ready(new CallSound(new PcmFile(Path.of("call.pcm"), 8000, 2, 240_000), peaks)));
        paint();
    }

    private void paint() {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        panel.paint(g);
        g.dispose();
        assertThat(java.util.Arrays.stream(image.getRGB(0, 0, 1200, 800, null, 0, 1200))
                        .distinct())
                .hasSizeGreaterThan(50);
    }

    private <C extends Component> C part(Class<C> type) {
        return all(panel).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        Stream<Component> below = component instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(CallPanelTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(component), below);
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private static void press(Component focused, int key, int modifiers) {
        SwingUtilities.processKeyBindings(
                new KeyEvent(focused, KeyEvent.KEY_PRESSED, 0, modifiers, key, KeyEvent.CHAR_UNDEFINED));
    }

    private static final class NoName implements ReviewerName {
        @Override
        public String get() {
            return "ada";
        }

        @Override
        public void set(String name) {}
    }

    private static final class SilentPlayback implements Playback {
        private int plays;

        @Override
        public Optional<CallFailure> trouble(PcmFile sound) {
            return Optional.empty();
        }

        @Override
        public void open(PcmFile sound) {}

        @Override
        public void play() {
            plays++;
        }

        @Override
        public void pause() {}

        @Override
        public void seek(Duration time) {}

        @Override
        public void setSpeed(double factor) {}

        @Override
        public void setLoop(Optional<TimeRange> range) {}

        @Override
        public void listen(Consumer<Moment> listener) {}

        @Override
        public void close() {}
    }
}
