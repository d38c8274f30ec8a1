// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.model.Word;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;

/** Hears "hello" in every span of speech, and misbehaves when told to. */
public final class PretendTranscriber implements Transcriber {
    static final Parameter<String> MOOD = Parameter.text(
            "pretend.mood",
            "Mood",
            "",
            "good",
            List.of(
                    "good",
                    "dies",
                    "dies once",
                    "hangs",
                    "refuses",
                    "no model",
                    "deaf",
                    "obeys",
                    "unsure",
                    "unsure, better dies"));
    static final Parameter<String> MODEL =
            Parameter.text("pretend.model", "Model", "", "usual", List.of("usual", "better"));
    private static final ContentHash NO_HASH = new ContentHash("0".repeat(64));
    /** Marks that the one death has been died, and counts the calls transcribed. */
    static final Parameter<String> DIARY = Parameter.text("pretend.diary", "Diary", "", "", List.of());

    @Override
    public String id() {
        return "pretend";
    }

    @Override
    public String label() {
        return "Pretend";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MOOD, MODEL);
    }

    @Override
    public List<Model> models() {
        return List.of(
                new Model("usual", "", 1, NO_HASH, Optional.empty()),
                new Model("better", "", 2, NO_HASH, Optional.empty()));
    }

    @Override
    public Optional<Parameter<String>> modelParameter() {
        return Optional.of(MODEL);
    }

    @Override
    public Path fetch(String model, Progress progress) {
        throw new CallFailure(new FailureCode("TR_VAL_UNKNOWN_MODEL"), "no model " + model);
    }

    @Override
    public Settings prepare(Settings settings, Progress progress) {
        return settings;
    }

    @Override
    public Session open(Settings prepared) {
        if (prepared.get(MOOD).equals("no model")) {
            throw new CallFailure(new FailureCode("TR_DATA_MODEL_DAMAGED"), "The model is damaged.");
        }
        return new PretendSession(prepared);
    }

    private record PretendSession(Settings settings) implements Session {
        private static final Duration FRAME = Duration.ofMillis(100);

        /** Every sound is a voice, unless deaf. */
        @Override
        public Optional<VoiceActivity> voices(PcmFile audio, SpeechActivity sound, Progress progress) {
            note("listened-");
            if (settings.get(MOOD).equals("deaf")) {
                return Optional.empty();
            }
            int frames = (int) sound.duration().dividedBy(FRAME);
            List<float[]> channels = sound.speech().stream()
                    .map(spans -> {
                        float[] channel = new float[frames];
                        for (TimeRange span : spans) {
                            int last = (int) span.end().dividedBy(FRAME);
                            Arrays.fill(channel, (int) span.start().dividedBy(FRAME), Math.min(frames, last), 1);
                        }
                        return channel;
                    })
                    .toList();
            return Optional.of(new VoiceActivity("pretend", FRAME, channels));
        }

        @Override
        public Transcript transcribe(PcmFile audio, SpeechActivity speech, Progress progress) {
            progress.at(0.5);
            switch (settings.get(MOOD)) {
                case "dies" -> Runtime.getRuntime().halt(9);
                case "dies once" -> dieUnlessDone();
                case "unsure, better dies" -> {
                    if (settings.get(MODEL).equals("better")) {
                        Runtime.getRuntime().halt(9);
                    }
                }
                case "hangs" -> hang();
                case "obeys" -> waitUntilCalledOff(progress);
                case "refuses" ->
                    throw new CallFailure(new FailureCode("TR_VAL_REFUSED"), "This call is not to be transcribed.");
                default -> {
                    // hears what there is
                }
            }
            note("transcribed-");
            System.out.println("a library that prints to standard output does no harm");
            List<Segment> segments = speech.channel(0).stream().map(this::hello).toList();
            return new Transcript(
                    new Transcript.Engine(
                            "pretend", "1", settings.get(MODEL), Optional.empty(), Optional.empty(), "en"),
                    segments);
        }

        /** The usual model may be unsure of it. */
        private Segment hello(TimeRange span) {
            boolean unsure = settings.get(MOOD).startsWith("unsure")
                    && settings.get(MODEL).equals("usual");
            Word word = new Word("hello", span, Optional.of(unsure ? 0.3 : 0.9), Word.Timing.ALIGNED, false);
            return new Segment(Optional.of(0), span, "hello", List.of(word));
        }

        private void dieUnlessDone() {
            try {
                Files.createFile(Path.of(settings.get(DIARY)).resolve("died"));
                Runtime.getRuntime().halt(9);
            } catch (FileAlreadyExistsException e) {
                // died already
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void note(String what) {
            if (!settings.get(DIARY).isEmpty()) {
                try {
                    Files.createTempFile(Path.of(settings.get(DIARY)), what, "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private static void waitUntilCalledOff(Progress progress) {
            while (true) {
                progress.checkCancelled();
                LockSupport.parkNanos(1_000_000);
            }
        }

        private static void hang() {
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {}
    }
}
