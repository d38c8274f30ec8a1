// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaveformViewTest {

    private final Timeline timeline = new Timeline(TimelineState.of(Duration.ofSeconds(10)));
    private final WaveformView view = new WaveformView(timeline);
    private final Silence silence = Calls.silence(4, 6, Silence.Category.MEDIUM, "post_question");

    @BeforeEach
    void sized() {
        view.setSize(1000, 250);
        view.setItems(Calls.tenSeconds());
        view.setAnnotations(new Annotations(List.of(silence), List.of()));
    }

    @Test
    void a_click_in_the_sound_moves_the_playhead_and_drops_the_selection() {
        timeline.update(s -> s.withSelection(java.util.Optional.of(TimeRange.ofSeconds(1, 2))));
        click(500, 100, 1);
        assertThat(timeline.state().playhead()).isEqualTo(Duration.ofSeconds(5));
        assertThat(timeline.state().selection()).isEmpty();
    }

    @Test
    void a_click_on_the_label_of_a_silence_selects_it_and_goes_to_its_start() {
        click(500, 40, 1);
        assertThat(timeline.state().selection()).contains(silence.time());
        assertThat(timeline.state().playhead()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_double_click_on_a_silence_zooms_to_it_and_what_is_around_it() {
        click(500, 100, 2);
        assertThat(timeline.state().window().shown()).isEqualTo(TimeRange.ofSeconds(2, 8));
    }

    @Test
    void a_drag_selects_whichever_way_it_goes() {
        drag(700, 300);
        assertThat(timeline.state().selection()).contains(TimeRange.ofSeconds(3, 7));
        assertThat(timeline.state().playhead()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_drag_past_the_end_selects_to_the_end() {
        drag(900, 2000);
        assertThat(timeline.state().selection()).contains(TimeRange.ofSeconds(9, 10));
    }

    @Test
    void the_wheel_zooms_about_the_pointer_and_with_shift_moves() {
        wheel(750, -3, 0);
        VisibleWindow zoomed = timeline.state().window();
        assertThat(zoomed.isWhole()).isFalse();
        assertThat(new TimeScale(zoomed.shown(), 1000).timeAt(750)).isEqualTo(Duration.ofMillis(7500));
        wheel(750, -1, InputEvent.SHIFT_DOWN_MASK);
        assertThat(timeline.state().window().shown().start())
                .isLessThan(zoomed.shown().start());
    }

    @Test
    void listeners_hear_of_a_change_once_and_not_of_none() {
        List<Duration> heard = new ArrayList<>();
        Timeline.Registration registration = timeline.listen((before, after) -> heard.add(after.playhead()));
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(3)));
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(3)));
        registration.close();
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(4)));
        assertThat(heard).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void the_playhead_never_leaves_the_call() {
        timeline.update(s -> s.withPlayhead(Duration.ofSeconds(99)));
        assertThat(timeline.state().playhead()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everything_is_painted_without_a_display() {
        OverviewStrip overview = new OverviewStrip(timeline);
        overview.setSize(1000, 50);
        overview.setItems(Calls.tenSeconds());
        assertThat(colours(view)).isGreaterThan(20);
        assertThat(colours(overview)).isGreaterThan(4);
    }

    private static long colours(javax.swing.JComponent component) {
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private void click(int x, int y, int count) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, count);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, count);
    }

    private void drag(int from, int to) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 100, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, to, 100, 1);
        mouse(MouseEvent.MOUSE_RELEASED, to, 100, 1);
    }

    private void mouse(int id, int x, int y, int count) {
        view.dispatchEvent(
                new MouseEvent(view, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, count, false, MouseEvent.BUTTON1));
    }

    private void wheel(int x, int notches, int modifiers) {
        view.dispatchEvent(new MouseWheelEvent(
                view,
                MouseEvent.MOUSE_WHEEL,
                0,
                modifiers,
                x,
                100,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                notches));
    }
}
