// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.Calls;
import org.callchat.workbench.callview.model.Playback;
import org.callchat.workbench.callview.model.PlaybackModel;
import org.callchat.workbench.callview.model.SoundState;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.ReviewerName;
import org.callchat.workbench.charts.OverviewStrip;
import org.callchat.workbench.charts.WaveformView;
import org.callchat.workbench.core.Explanation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A call of an hour with two channels, 720 turns and 480 silences, drawn offscreen at 1920 by 1080. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CallPanelBenchmark {
    private static final int SECONDS = 3600;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private final BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private CallAnalysis call = Calls.halfMinute();
    private CallSound sound = sound();
    private CallViewModel model = new CallViewModel(call);
    private List<Component> moving = List.of();
    private int frame;

    @Setup
    public void openHour() {
        call = hour();
        sound = sound();
        model = new CallViewModel(call);
        CallPanel panel = panel(model);
        model.timeline().update(s -> s.withWindow(s.window().zoomed(60, Duration.ofMinutes(30))));
        moving = all(panel)
                .filter(c -> c instanceof WaveformView || c instanceof OverviewStrip)
                .toList();
    }

    /** From a result and its sound to the first picture of the whole window, in a Java machine that has just begun. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public void firstPaintCold() {
        paint(panel(new CallViewModel(call)));
    }

    /** The same for a call that is opened after others. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void firstPaint() {
        paint(panel(new CallViewModel(call)));
    }

    /** The waveform and the overview while one zooms with the wheel. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void zoomFrame() {
        double factor = frame++ % 40 < 20 ? 1.25 : 1 / 1.25;
        model.timeline().update(s -> s.withWindow(s.window().zoomed(factor, Duration.ofMinutes(30))));
        moving.forEach(this::paint);
    }

    /** The waveform and the overview while one scrolls through a minute. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void scrollFrame() {
        Duration by = Duration.ofMillis(frame++ % 200 < 100 ? 500 : -500);
        model.timeline().update(s -> s.withWindow(s.window().moved(by)));
        moving.forEach(this::paint);
    }

    private void paint(Component component) {
        Graphics2D g = screen.createGraphics();
        g.setClip(0, 0, component.getWidth(), component.getHeight());
        component.paint(g);
        g.dispose();
    }

    private CallPanel panel(CallViewModel shown) {
        Playback silent = (Playback) Proxy.newProxyInstance(
                Playback.class.getClassLoader(), new Class<?>[] {Playback.class}, (proxy, method, arguments) -> null);
        CallPanel panel = new CallPanel(
                shown,
                new PlaybackModel(shown.timeline(), silent, Runnable::run),
                new ReviewViewModel(shown, "ada", (entry, done, failed) -> {}, Clock.systemUTC()),
                new Ada(),
                List.of(),
                t -> new Explanation("", "", Optional.empty(), List.of()),
                () -> {},
                () -> {});
        panel.show(new SoundState.Ready(sound));
        panel.setSize(WIDTH, HEIGHT);
        layOut(panel);
        layOut(panel);
        return panel;
    }

    private static CallAnalysis hour() {
        List<Segment> said = new ArrayList<>();
        List<Silence> silences = new ArrayList<>();
        for (int turn = 0; turn < SECONDS / 5; turn++) {
            double at = turn * 5;
            said.add(Calls.said(turn % 2, at, at + 3, "Let me check that for you and then we will see what it says"));
            if (turn % 3 != 0) {
                silences.add(Calls.silence(at + 3, at + 5, Silence.Category.SHORT, "checking_information"));
            }
        }
        return Calls.call(Duration.ofSeconds(SECONDS), said, silences);
    }

    private static CallSound sound() {
        List<byte[]> levels = new ArrayList<>();
        Random random = new Random(1);
        for (int buckets = SECONDS * 100; buckets > 500; buckets /= 2) {
            byte[] level = new byte[buckets * 4];
            random.nextBytes(level);
            levels.add(level);
        }
        PeakPyramid peaks = new PeakPyramid(Duration.ofSeconds(SECONDS), 2, 0.01, levels);
        return new CallSound(new PcmFile(Path.of("call.pcm"), 8000, 2, SECONDS * 8000L), peaks);
    }

    private static Stream<Component> all(Component component) {
        Stream<Component> below = component instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(CallPanelBenchmark::all)
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

    private static final class Ada implements ReviewerName {
        @Override
        public String get() {
            return "ada";
        }

        @Override
        public void set(String name) {}
    }
}
