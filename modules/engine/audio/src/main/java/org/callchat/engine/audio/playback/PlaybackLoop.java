// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.engine.audio.AudioSink;
import org.callchat.engine.audio.ffmpeg.DecodeFailures;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a player. Between two short pieces of sound it looks at what is wished for; the sink's buffer is short
 * too, so that any wish is heard within some 50 ms.
 */
public final class PlaybackLoop implements Runnable {
    private static final int CHUNKS_PER_REPORT = 2;

    private final AudioSink.Factory sinks;
    private final WishBoard wishes;
    private final Consumer<Optional<CallFailure>> report;

    private @Nullable AudioSink sink;
    private @Nullable SoundSource source;
    private final Timeline timeline = new Timeline();
    private long media;
    private long written;
    private double speed = 1;
    private boolean sounding;
    private int chunks;

    /** @param report told after every change, with the failure that ended playback if there was one */
    public PlaybackLoop(AudioSink.Factory sinks, WishBoard wishes, Consumer<Optional<CallFailure>> report) {
        this.sinks = sinks;
        this.wishes = wishes;
        this.report = report;
    }

    @Override
    public void run() {
        try {
            for (Wish wish = wishes.take(); !wish.closed(); wish = wishes.take()) {
                obey(wish);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeAll();
        }
    }

    private void obey(Wish wish) {
        try {
            if (wish.opened().isPresent()) {
                open(wish.opened().get());
            }
            wish.jump().ifPresent(this::jump);
            if (wish.playing()) {
                play(wish);
            } else {
                halt();
            }
        } catch (CallFailure e) {
            fail(e);
        } catch (IOException e) {
            fail(new CallFailure(
                    DecodeFailures.PCM_INCOMPLETE,
                    "The decoded sound of this recording cannot be read (" + e.getMessage()
                            + "); analyse the call again to decode it anew.",
                    e));
        }
    }

    private void open(PcmFile pcm) throws IOException {
        silence();
        if (source != null) {
            source.close();
        }
        if (sink != null && pcm.sampleRateHz() != source().pcm().sampleRateHz()) {
            sink.close();
            sink = null;
        }
        source = new SoundSource(pcm);
        move(0);
    }

    private void jump(long frame) {
        silence();
        move(frame);
    }

    private void move(long frame) {
        media = frame;
        wishes.publish(media);
        report.accept(Optional.empty());
    }

    private void play(Wish wish) throws IOException {
        SoundSource current = source();
        long end = wish.endFrame(current.pcm());
        if (!sounding || speed != wish.speed()) {
            start(current, wish);
        }
        if (media >= end || media < wish.startFrame()) {
            if (!wish.loops() && media >= end) {
                finish();
                return;
            }
            media = wish.startFrame();
            timeline.follow(written, media, speed);
        }
        SoundSource.Chunk chunk = current.next(media, end);
        openSink().write(chunk.bytes(), 0, chunk.length());
        written += chunk.sinkFrames();
        media += chunk.mediaFrames();
        tell(end);
    }

    private void start(SoundSource current, Wish wish) {
        AudioSink out = openSink();
        speed = wish.speed();
        current.reset(speed);
        if (sounding) {
            timeline.follow(written, media, speed);
        } else {
            written = out.framesHeard();
            timeline.restart(written, media, speed);
            sounding = true;
            report.accept(Optional.empty());
        }
    }

    private void tell(long end) {
        wishes.publish(Math.min(end, timeline.mediaFrame(openSink().framesHeard())));
        if (++chunks % CHUNKS_PER_REPORT == 0) {
            report.accept(Optional.empty());
        }
    }

    private void finish() {
        openSink().drain();
        sounding = false;
        wishes.ended(media);
        report.accept(Optional.empty());
    }

    /** Stops where the listener is, not where the buffer is. */
    private void halt() {
        if (sounding) {
            long heard = timeline.mediaFrame(openSink().framesHeard());
            silence();
            move(Math.min(heard, source().pcm().frames()));
        }
    }

    private void silence() {
        if (sounding) {
            openSink().flush();
            sounding = false;
        }
    }

    private void fail(CallFailure failure) {
        sounding = false;
        wishes.ended(media);
        report.accept(Optional.of(failure));
    }

    private AudioSink openSink() {
        if (sink == null) {
            sink = sinks.open(source().pcm().sampleRateHz());
        }
        return sink;
    }

    private SoundSource source() {
        if (source == null) {
            throw new IllegalStateException("nothing is open");
        }
        return source;
    }

    private void closeAll() {
        try (SoundSource first = source;
                AudioSink second = sink) {
            silence();
        } catch (IOException e) {
            // a file that was only read
        }
    }
}
