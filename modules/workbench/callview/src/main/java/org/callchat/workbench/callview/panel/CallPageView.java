// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.BorderLayout;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.TimeRange;
import org.callchat.workbench.callview.model.CallPage;
import org.callchat.workbench.callview.model.CallSupply;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.PageLoader;
import org.callchat.workbench.callview.model.Playback;
import org.callchat.workbench.callview.model.PlaybackModel;
import org.callchat.workbench.callview.model.SoundLoader;
import org.callchat.workbench.callview.model.SoundState;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.callview.review.ReviewerName;
import org.callchat.workbench.callview.review.SaveQueue;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.Explanation;

/** All that a window shows of one order, from the moment it opens: a notice, or the call and then its sound. */
public final class CallPageView extends JPanel {

    private final transient CallSupply supply;
    private final transient BackgroundTasks tasks;
    private final transient Function<Throwable, Explanation> explain;
    private final transient Supplier<Playback> playbacks;
    private final transient Executor ui;
    private final transient ReviewerName reviewer;
    private final transient Clock clock;
    private final transient Notices notices;
    private final transient PageLoader loader;
    private transient Optional<Shown> shown = Optional.empty();
    private transient Optional<TimeRange> wanted = Optional.empty();

    /** A call on show, and what has to be closed with it. */
    private record Shown(CallPanel panel, PlaybackModel playback, SoundLoader sound, ReviewViewModel review) {
        void close() {
            panel.keepText();
            sound.close();
            playback.close();
        }
    }

    public CallPageView(
            CallSupply supply,
            BackgroundTasks tasks,
            Function<Throwable, Explanation> explain,
            Supplier<Playback> playbacks,
            Executor ui,
            ReviewerName reviewer,
            Clock clock) {
        super(new BorderLayout());
        this.supply = supply;
        this.tasks = tasks;
        this.explain = explain;
        this.playbacks = playbacks;
        this.ui = ui;
        this.reviewer = reviewer;
        this.clock = clock;
        this.notices = new Notices(explain, clock);
        this.loader = new PageLoader(supply, tasks, ui, this::show);
    }

    /** Reads and shows the call; again after another workspace was opened. */
    public void open() {
        loader.open();
    }

    /** Selects the silence there, now or as soon as the call is there. */
    public void reveal(TimeRange silence) {
        shown.ifPresentOrElse(s -> s.panel().reveal(silence), () -> wanted = Optional.of(silence));
    }

    /** Stops playing, when the window is out of sight. */
    public void rest() {
        shown.map(Shown::playback).filter(p -> p.state().playing()).ifPresent(PlaybackModel::toggle);
    }

    /** Keeps what is being typed; done as soon as everything is kept, or could not be. */
    public CompletableFuture<Void> finish() {
        return shown.map(s -> {
                    s.panel().keepText();
                    return s.review().settled();
                })
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    public void close() {
        loader.close();
        shown.ifPresent(Shown::close);
        shown = Optional.empty();
    }

    @Override
    public boolean requestFocusInWindow() {
        return shown.map(s -> s.panel().requestFocusInWindow()).orElseGet(super::requestFocusInWindow);
    }

    private void show(CallPage page) {
        shown.ifPresent(Shown::close);
        shown = Optional.empty();
        if (page instanceof CallPage.Analysed analysed) {
            showCall(new CallViewModel(analysed.call()));
        } else {
            Runnable action = page instanceof CallPage.Trouble ? loader::read : loader::retry;
            replace(new NoticePanel(notices.of(page), action));
        }
    }

    private void showCall(CallViewModel model) {
        Playback playback = playbacks.get();
        PlaybackModel playing = new PlaybackModel(model.timeline(), playback, ui);
        SoundLoader sound = new SoundLoader(supply, tasks, ui, state -> heard(state, playback, playing));
        ReviewViewModel review = new ReviewViewModel(model, reviewer.get(), this::save, clock);
        LabelActions labels = new LabelActions(supply, tasks, explain, review, this::loadJudgements);
        CallPanel panel = new CallPanel(
                model, playing, review, reviewer, List.of(labels.button()), explain, sound::cancel, sound::load);
        shown = Optional.of(new Shown(panel, playing, sound, review));
        replace(panel);
        wanted.ifPresent(panel::reveal);
        wanted = Optional.empty();
        sound.load();
        loadJudgements(review);
    }

    private void loadJudgements(ReviewViewModel review) {
        tasks.runQuietly(progress -> supply.reviews().judgements(supply.id()), review::load);
    }

    private void save(SaveQueue.Entry entry, Runnable done, Consumer<Throwable> failed) {
        tasks.runQuietly(
                progress -> supply.reviews().judge(supply.id(), entry.mark(), entry.opinion(), entry.reviewer()),
                judgement -> done.run(),
                failed);
    }

    private void heard(SoundState state, Playback playback, PlaybackModel playing) {
        shown.ifPresent(s -> s.panel().show(state));
        if (state instanceof SoundState.Ready ready) {
            tasks.runQuietly(
                    progress -> playback.trouble(ready.sound().pcm()),
                    (Optional<CallFailure> trouble) -> trouble.map(CallFailure::explanation)
                            .ifPresentOrElse(
                                    playing::unavailable,
                                    () -> playing.open(ready.sound().pcm())));
        }
    }

    private void replace(JComponent content) {
        removeAll();
        add(content);
        revalidate();
        repaint();
    }
}
