// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Verdict;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.PlaybackModel;
import org.callchat.workbench.callview.model.SoundState;
import org.callchat.workbench.callview.model.Speakers;
import org.callchat.workbench.callview.review.Edges;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.ReviewerName;
import org.callchat.workbench.callview.silences.SilencePanel;
import org.callchat.workbench.callview.transcript.TranscriptPanel;
import org.callchat.workbench.charts.Annotations;
import org.callchat.workbench.charts.OverviewStrip;
import org.callchat.workbench.charts.WaveformItems;
import org.callchat.workbench.charts.WaveformView;
import org.callchat.workbench.core.Explanation;

/** One call: its figures, its waveform, its transcript and its silences, all in step. */
public final class CallPanel extends JPanel {

    private final transient CallViewModel model;
    private final transient PlaybackModel playback;
    private final OverviewStrip overview;
    private final WaveformView waveform;
    private final TranscriptPanel transcript;
    private final SilencePanel silences;
    private final SoundOverlay overlay;
    private final transient ReviewViewModel review;

    /**
     * @param reviewer who judges here
     * @param more buttons for the heading of the silences
     * @param explain puts a failure into words
     * @param cancelSound called when a person does not want to wait for the sound
     * @param loadSound called when a person wants the sound after all
     */
    public CallPanel(
            CallViewModel model,
            PlaybackModel playback,
            ReviewViewModel review,
            ReviewerName reviewer,
            List<JComponent> more,
            Function<Throwable, Explanation> explain,
            Runnable cancelSound,
            Runnable loadSound) {
        super(new BorderLayout());
        this.model = model;
        this.playback = playback;
        this.review = review;
        overview = new OverviewStrip(model.timeline());
        waveform = new WaveformView(model.timeline());
        transcript = new TranscriptPanel(
                model, () -> !playback.state().playing() || playback.state().follow());
        overlay = new SoundOverlay(explain, cancelSound, loadSound);
        waveform.setTracks(tracks(model.speakers().roles().size()));
        waveform.add(overlay);
        waveform.setEdgeDragging(review::moveEdges, Edges.of(model.call()));
        silences = new SilencePanel(model, review, reviewer, explain, more, this::annotate);
        add(new HeaderPanel(model.call()), BorderLayout.NORTH);
        add(split(sound(), text()));
        Shortcuts.bind(this, commands());
    }

    /** Shows how far the sound is, and the sound once it is there. */
    public void show(SoundState state) {
        overlay.show(state);
        if (state instanceof SoundState.Ready ready) {
            WaveformItems items = new WaveformItems(ready.sound().peaks(), tracks(ready.sound()));
            waveform.setItems(items);
            overview.setItems(items);
        }
    }

    @Override
    public boolean requestFocusInWindow() {
        return waveform.requestFocusInWindow();
    }

    private void annotate(List<Silence> silences) {
        Annotations annotations =
                new Annotations(silences, model.call().findings().keywords());
        waveform.setAnnotations(annotations);
        overview.setAnnotations(annotations);
    }

    private List<WaveformItems.Track> tracks(CallSound sound) {
        return tracks(sound.peaks().channels());
    }

    private List<WaveformItems.Track> tracks(int channels) {
        Speakers speakers = model.speakers();
        List<String> titles = speakers.titles();
        return IntStream.range(0, channels)
                .mapToObj(c -> new WaveformItems.Track(
                        c < titles.size() ? titles.get(c) : "Channel " + (c + 1),
                        speakers.role(java.util.Optional.of(c))))
                .toList();
    }

    private JPanel sound() {
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(overview, BorderLayout.NORTH);
        panel.add(waveform);
        panel.add(new PlaybackBar(model, playback), BorderLayout.SOUTH);
        panel.setMinimumSize(new Dimension(200, 180));
        return panel;
    }

    private JSplitPane text() {
        silences.setMinimumSize(new Dimension(220, 100));
        transcript.setMinimumSize(new Dimension(220, 100));
        JSplitPane beside = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, transcript, silences);
        beside.setResizeWeight(0.56);
        beside.setBorder(BorderFactory.createEmptyBorder());
        return beside;
    }

    private static JSplitPane split(JPanel above, JSplitPane below) {
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, above, below);
        split.setResizeWeight(0.3);
        split.setBorder(BorderFactory.createEmptyBorder());
        return split;
    }

    private Map<CallKey, Runnable> commands() {
        Map<CallKey, Runnable> commands = new EnumMap<>(CallKey.class);
        commands.put(CallKey.PLAY, playback::toggle);
        commands.put(CallKey.BACK, () -> model.step(Duration.ofSeconds(-1)));
        commands.put(CallKey.FORWARD, () -> model.step(Duration.ofSeconds(1)));
        commands.put(CallKey.FAR_BACK, () -> model.step(Duration.ofSeconds(-5)));
        commands.put(CallKey.FAR_FORWARD, () -> model.step(Duration.ofSeconds(5)));
        commands.put(CallKey.START, () -> model.seek(Duration.ZERO));
        commands.put(
                CallKey.END, () -> model.seek(model.timeline().state().window().total()));
        commands.put(CallKey.NEXT_SILENCE, model::selectNextSilence);
        commands.put(CallKey.PREVIOUS_SILENCE, model::selectPreviousSilence);
        commands.put(CallKey.FOLLOW, playback::toggleFollow);
        commands.put(CallKey.LOOP, () -> playback.setLoop(!playback.state().loop()));
        commands.put(CallKey.SLOWER, playback::slower);
        commands.put(CallKey.FASTER, playback::faster);
        commands.put(CallKey.FIND, transcript::find);
        commands.put(CallKey.ZOOM_IN, model::zoomIn);
        commands.put(CallKey.ZOOM_IN_UNSHIFTED, model::zoomIn);
        commands.put(CallKey.ZOOM_IN_PAD, model::zoomIn);
        commands.put(CallKey.ZOOM_OUT, model::zoomOut);
        commands.put(CallKey.ZOOM_OUT_PAD, model::zoomOut);
        commands.put(CallKey.SHOW_ALL, model::showAll);
        commands.put(CallKey.ZOOM_TO_SELECTION, model::zoomToSelection);
        commands.putAll(judging());
        return commands;
    }

    private Map<CallKey, Runnable> judging() {
        Map<CallKey, Runnable> commands = new EnumMap<>(CallKey.class);
        commands.put(CallKey.JUSTIFIED, () -> review.judge(Verdict.JUSTIFIED));
        commands.put(CallKey.AVOIDABLE, () -> review.judge(Verdict.AVOIDABLE));
        commands.put(CallKey.SYSTEM, () -> review.judge(Verdict.SYSTEM));
        commands.put(CallKey.HOLD, () -> review.judge(Verdict.HOLD));
        commands.put(CallKey.NOT_A_SILENCE, () -> review.judge(Verdict.NOT_A_SILENCE));
        commands.put(CallKey.WRITE_NOTE, silences::write);
        commands.put(CallKey.NEXT_OPEN, review::selectNextOpen);
        commands.put(CallKey.START_HERE, review::startAtPlayhead);
        commands.put(CallKey.END_HERE, review::endAtPlayhead);
        commands.put(CallKey.ADD_SILENCE, review::add);
        commands.put(CallKey.REMOVE_SILENCE, review::remove);
        commands.put(CallKey.UNDO, review::undo);
        commands.put(CallKey.REDO, review::redo);
        commands.put(CallKey.REDO_SHIFTED, review::redo);
        return commands;
    }

    /** Selects the silence at a place. */
    void reveal(TimeRange silence) {
        model.pauses().stream()
                .filter(s -> Mark.sharesItsMiddle(s.time(), silence))
                .findFirst()
                .ifPresent(model::select);
    }

    /** Keeps what is being typed, before the window closes. */
    void keepText() {
        silences.keepText();
    }
}
