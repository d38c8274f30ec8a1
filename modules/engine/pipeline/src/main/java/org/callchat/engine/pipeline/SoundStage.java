// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.AudioDecoder;
import org.callchat.engine.audio.Decoded;
import org.callchat.engine.audio.SoundFile;
import org.callchat.engine.audio.SoundScan;
import org.callchat.engine.store.ModelJson;

/**
 * The decode stage: sound, levels and peaks of a recording. Levels and peaks stay in the cache; decoded sound is large
 * and lives only as long as the call is in hand.
 */
final class SoundStage {
    /** Changes when decoding or measuring would give something else. */
    private static final String VERSION = "2";

    private final AudioDecoder decoder;
    private final Path cache;
    private final Checkpoints checkpoints;
    private final Clock clock;

    SoundStage(AudioDecoder decoder, Path cache, Checkpoints checkpoints, Clock clock) {
        this.decoder = decoder;
        this.cache = cache;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** What decoding told, as kept. */
    record Known(Recording recording, Optional<String> damage, boolean sameOnAllChannels) {}

    /** A call's sound while it is in hand. */
    final class InHand implements AutoCloseable {
        private final FetchedRecording fetched;
        private final Known known;
        private final SoundScan.Result scan;
        private Optional<PcmFile> pcm;
        private final Timings timings;

        private InHand(
                FetchedRecording fetched, Known known, SoundScan.Result scan, Optional<PcmFile> pcm, Timings timings) {
            this.timings = timings;
            this.fetched = fetched;
            this.known = known;
            this.scan = scan;
            this.pcm = pcm;
        }

        /** What it took so far: decode, levels. */
        Timings timings() {
            return timings;
        }

        ContentHash sha256() {
            return fetched.sha256();
        }

        Recording recording() {
            return known.recording();
        }

        Optional<String> damage() {
            return known.damage();
        }

        /** Whether it is a mono call that was recorded as several channels. */
        boolean isSameOnAllChannels() {
            return known.sameOnAllChannels();
        }

        Levels levels() {
            return scan.levels();
        }

        PeakPyramid peaks() {
            return scan.peaks();
        }

        /** The decoded sound, decoded again when only what was measured of it is left. */
        PcmFile pcm(Progress progress) {
            if (pcm.isEmpty()) {
                pcm = Optional.of(decode(fetched, progress).pcm());
            }
            return pcm.get();
        }

        /** Hands the decoded sound over to somebody who will delete it. */
        PcmFile release(Progress progress) {
            PcmFile released = pcm(progress);
            pcm = Optional.empty();
            return released;
        }

        @Override
        public void close() {
            pcm.ifPresent(file -> delete(file.path()));
        }
    }

    InHand open(CallRecord call, FetchedRecording fetched, Progress progress) {
        Optional<Known> known = checkpoints
                .find(Stage.DECODE, fetched.sha256(), VERSION)
                .map(json -> ModelJson.read(json, Known.class));
        Optional<SoundScan.Result> scan = known.flatMap(k -> SoundFile.read(scanFile(fetched.sha256())));
        if (known.isPresent() && scan.isPresent()) {
            return new InHand(fetched, as(call, fetched, known.get()), scan.get(), Optional.empty(), Timings.NONE);
        }
        return decoded(call, fetched, progress);
    }

    private InHand decoded(CallRecord call, FetchedRecording fetched, Progress progress) {
        Stopwatch watch = new Stopwatch(clock);
        Decoded sound = decode(fetched, progress);
        watch.lap("decode");
        try {
            SoundScan.Result scan = SoundScan.scan(sound.pcm(), progress);
            watch.lap("levels");
            if (checkpoints.remember()) {
                SoundFile.write(scanFile(fetched.sha256()), scan);
            }
            Recording recording = new Recording(
                    fetched.name(),
                    fetched.sha256(),
                    sound.pcm().duration(),
                    sound.pcm().channels(),
                    ChannelRole.standard(sound.pcm().channels()),
                    sound.sampleRateHz(),
                    sound.codec());
            Known known = new Known(recording, sound.damage(), sound.isSameOnAllChannels());
            checkpoints.keep(Stage.DECODE, fetched.sha256(), VERSION, ModelJson.write(known));
            return new InHand(fetched, as(call, fetched, known), scan, Optional.of(sound.pcm()), watch.timings());
        } catch (IOException e) {
            delete(sound.pcm().path());
            throw new CallFailure(
                    new FailureCode("SYS_RES_CACHE"),
                    "What was measured of " + fetched.name()
                            + " could not be kept. Free some space on the workspace's disk; it will be tried again.",
                    e);
        } catch (RuntimeException e) {
            delete(sound.pcm().path());
            throw e;
        }
    }

    private Decoded decode(FetchedRecording fetched, Progress progress) {
        Path target;
        try {
            Files.createDirectories(cache);
            target = Files.createTempFile(cache, "sound-", ".pcm");
        } catch (IOException e) {
            throw new CallFailure(
                    new FailureCode("SYS_RES_CACHE"),
                    "There is no room for decoded sound in " + cache + ". Free some space; it will be tried again.",
                    e);
        }
        try {
            return decoder.decode(fetched.file(), fetched.name(), target, progress);
        } catch (RuntimeException e) {
            delete(target);
            throw e;
        }
    }

    /** The same sound under another name or with other roles is still the same sound. */
    private static Known as(CallRecord call, FetchedRecording fetched, Known known) {
        Recording r = known.recording();
        List<ChannelRole> roles = call.roles().size() == r.channels() ? call.roles() : r.roles();
        Recording named = new Recording(
                fetched.name(), r.sha256(), r.duration(), r.channels(), roles, r.sampleRateHz(), r.codec());
        return new Known(named, known.damage(), known.sameOnAllChannels());
    }

    private Path scanFile(ContentHash sha256) {
        return scanFile(cache, sha256);
    }

    /** Where levels and peaks of a recording are kept. */
    static Path scanFile(Path cache, ContentHash sha256) {
        return cache.resolve(sha256.hex() + ".sound");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a leftover in the cache is swept with the cache
            System.getLogger(SoundStage.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + file, e);
        }
    }
}
