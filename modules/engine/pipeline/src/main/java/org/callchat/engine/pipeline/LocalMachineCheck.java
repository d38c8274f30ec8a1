// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.audio.AudioDecoder;
import org.callchat.engine.audio.Decoded;
import org.callchat.engine.pipeline.worker.MemoryProbe;
import org.callchat.engine.pipeline.worker.Scratch;
import org.callchat.engine.pipeline.worker.WorkerCommand;
import org.callchat.engine.pipeline.worker.WorkerLimits;
import org.callchat.engine.pipeline.worker.WorkerModel;
import org.callchat.engine.pipeline.worker.WorkerPool;

/** Looks at this machine by doing what CHAT will do: decoding a second of sound and transcribing it in a worker. */
final class LocalMachineCheck implements MachineCheck {
    private static final long ENOUGH_DISK = 2L << 30;

    private final Extensions extensions;
    private final AudioDecoder decoder;

    LocalMachineCheck(Extensions extensions, AudioDecoder decoder) {
        this.extensions = extensions;
        this.decoder = decoder;
    }

    @Override
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        results.add(java());
        results.add(processor());
        results.add(disk());
        extensions.troubles().forEach(t -> results.add(new Result("Extensions", Status.WARNING, t, "Reinstall CHAT.")));
        withScratch(scratch -> {
            results.add(decoding(scratch));
            extensions.transcribers().forEach(t -> results.addAll(transcription(t, scratch)));
        });
        results.add(display());
        results.add(npm());
        return results;
    }

    private static Result java() {
        int feature = Runtime.version().feature();
        String detail = "Java " + Runtime.version() + " from " + System.getProperty("java.home");
        return feature >= 17
                ? ok("Java", detail)
                : new Result("Java", Status.MISSING, detail, "Install a JDK 17 or newer and point JAVA_HOME at it.");
    }

    private static Result processor() {
        Runtime runtime = Runtime.getRuntime();
        return ok(
                "Processor",
                runtime.availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
    }

    private static Result disk() {
        Path cache = UserFolders.standard().cache();
        try {
            Files.createDirectories(cache);
            long free = Files.getFileStore(cache).getUsableSpace();
            String detail = String.format(Locale.ROOT, "%.1f GB free for the cache in %s", free / 1e9, cache);
            return free >= ENOUGH_DISK
                    ? ok("Disk", detail)
                    : new Result(
                            "Disk", Status.WARNING, detail, "Free some space, or set CHAT_CACHE to a larger disk.");
        } catch (IOException e) {
            return new Result(
                    "Disk",
                    Status.MISSING,
                    "The cache folder " + cache + " cannot be used: " + e.getMessage(),
                    "Set CHAT_CACHE to a folder you may write to.");
        }
    }

    private Result decoding(Path scratch) {
        try {
            Path tone = scratch.resolve("second.wav");
            Files.write(tone, SilentWav.oneSecond());
            Decoded decoded = decoder.decode(tone, "second.wav", scratch.resolve("second.pcm"), Progress.NONE);
            return ok("Decoder", "ffmpeg decoded " + decoded.codec() + ", " + decoded.sampleRateHz() + " Hz");
        } catch (CallFailure e) {
            return missing("Decoder", e, "Reinstall CHAT, or install ffmpeg.");
        } catch (IOException e) {
            return new Result("Decoder", Status.MISSING, String.valueOf(e.getMessage()), "Check the temporary folder.");
        }
    }

    private static List<Result> transcription(Transcriber transcriber, Path scratch) {
        List<Result> results = new ArrayList<>();
        Optional<Transcriber.Model> here =
                transcriber.models().stream().filter(m -> m.at().isPresent()).findFirst();
        if (here.isEmpty()) {
            String name = transcriber.models().stream()
                    .findFirst()
                    .map(Transcriber.Model::name)
                    .orElse("");
            results.add(new Result(
                    "Model",
                    Status.MISSING,
                    "no model of " + transcriber.label() + " is on this machine",
                    "Run: chat models fetch " + name));
            return results;
        }
        results.add(ok("Model", here.get().name() + " at " + here.get().at().orElseThrow()));
        results.add(worker(transcriber, scratch));
        return results;
    }

    private static Result worker(Transcriber transcriber, Path scratch) {
        try {
            Path sound = scratch.resolve("quiet.pcm");
            Files.write(sound, new byte[2 * 16_000]);
            PcmFile second = new PcmFile(sound, 16_000, 1, 16_000);
            SpeechActivity all = new SpeechActivity(
                    second.duration(), List.of(List.of(new TimeRange(Duration.ZERO, second.duration()))));
            Settings prepared = transcriber.prepare(Settings.DEFAULTS, Progress.NONE);
            WorkerCommand command = new WorkerCommand(PipelineSettings.WORKER_HEAP.defaultValue(), scratch);
            WorkerLimits limits = WorkerLimits.of(Duration.ofMinutes(2), WorkerLimits.Memory.UNLIMITED);
            try (WorkerPool pool = new WorkerPool(command, 1, transcriber.id(), 0, MemoryProbe.ofThisMachine())) {
                String version = pool.transcribe(new WorkerModel(prepared, limits), second, all, Progress.NONE)
                        .result()
                        .engine()
                        .version();
                return ok("Transcription", transcriber.label() + " " + version + " runs in a worker process");
            }
        } catch (CallFailure e) {
            return missing("Transcription", e, "See the message.");
        } catch (IOException | CancellationException e) {
            return new Result(
                    "Transcription", Status.MISSING, String.valueOf(e.getMessage()), "Check the temporary folder.");
        }
    }

    private static Result display() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return !linux || display
                ? ok("Display", "the workbench can open windows")
                : new Result(
                        "Display",
                        Status.WARNING,
                        "no display: the workbench cannot open, the command line works",
                        "Start the workbench from a desktop session, or set DISPLAY.");
    }

    private static Result npm() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (!folder.isEmpty()
                    && (Files.isExecutable(Path.of(folder, "npm")) || Files.exists(Path.of(folder, "npm.cmd")))) {
                return ok("npm", "models can be fetched by package name");
            }
        }
        return new Result(
                "npm",
                Status.WARNING,
                "no npm client: models are fetched from the public collection by HTTPS",
                "Nothing needs doing while that collection can be reached.");
    }

    private static Result ok(String subject, String detail) {
        return new Result(subject, Status.OK, detail, "");
    }

    private static Result missing(String subject, CallFailure failure, String remedy) {
        return new Result(subject, Status.MISSING, failure.code() + ": " + failure.explanation(), remedy);
    }

    private static void withScratch(java.util.function.Consumer<Path> work) {
        try (Scratch scratch = Scratch.create()) {
            work.accept(scratch.folder());
        }
    }
}
