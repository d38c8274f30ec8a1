// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;
import org.callchat.api.model.Parameter;

/** The parameters of the pipeline itself. */
final class PipelineSettings {
    static final Parameter<String> TRANSCRIBER = Parameter.text(
            "pipeline.transcriber", "Transcriber", "Which transcriber turns sound into text.", "whisper", List.of());
    static final Parameter<Integer> ATTEMPTS = Parameter.count(
            "pipeline.attempts",
            "Tries per call",
            "How often a call may fail in the same way before it counts as dead. Unless set, the error catalogue says it of"
                    + " each failure.",
            "",
            5,
            1,
            20);
    static final Parameter<Double> BACKOFF = Parameter.number(
            "pipeline.backoff",
            "First pause after a failure",
            "How long a failed call waits at most before its second try; each further wait doubles, up to an hour. Unless"
                    + " set, the error catalogue says it of each failure.",
            "s",
            30,
            0,
            3600);
    static final Parameter<Integer> PATIENCE = Parameter.count(
            "pipeline.worker_patience",
            "Patience with a worker",
            "A transcription worker that does not get on for so long is ended and the call tried again.",
            "s",
            300,
            5,
            7200);
    static final Parameter<Integer> WORKER_HEAP = Parameter.count(
            "pipeline.worker_heap",
            "Java memory of a worker",
            "Greatest Java heap of one transcription worker; the model needs native memory on top.",
            "MB",
            192,
            64,
            4096);

    static final Parameter<Integer> WORKER_MEMORY = Parameter.count(
            "pipeline.worker_memory",
            "Memory of a worker",
            "Resident memory above which a transcription worker is replaced after the call in hand; at twice as much it"
                    + " is ended at once. 0: 600 MB and twice the size of the model. Watched on Linux.",
            "MB",
            0,
            0,
            65_536);
    static final Parameter<Integer> MEMORY_RESERVE = Parameter.count(
            "pipeline.memory_reserve",
            "Memory to leave free",
            "No call is begun while this machine has less memory available. 0: never wait. Watched on Linux.",
            "MB",
            300,
            0,
            65_536);
    static final Parameter<Integer> DISK_RESERVE = Parameter.count(
            "pipeline.disk_reserve",
            "Disk space to leave free",
            "No recording is downloaded or decoded while the disk of the workspace has less space free. 0: never wait.",
            "MB",
            1000,
            0,
            10_000_000);

    static final Parameter<Integer> MAX_WORKERS = Parameter.count(
            "pipeline.max_workers",
            "Most workers",
            "Calls are transcribed at the same time by no more than so many workers, whoever asks for more.",
            "",
            16,
            1,
            16);
    static final Parameter<String> LOG_LEVEL = Parameter.text(
            "log.level",
            "Level of the log",
            "What goes into the log: errors alone, or everything down to traces.",
            "info",
            List.of("error", "warning", "info", "debug", "trace"));

    static final String ADAPTIVE = "adaptive";

    static final Parameter<String> MODEL_CHOICE = Parameter.text(
            "pipeline.model_choice",
            "Choice of model",
            "fixed: every call is given to the model of the settings; adaptive: calls that are hard to hear (noise,"
                    + " clipping, bandwidth, loudness) go to the better model when time and memory allow. The reason is"
                    + " kept with each result.",
            "fixed",
            List.of("fixed", ADAPTIVE));
    static final Parameter<String> BETTER_MODEL = Parameter.text(
            "pipeline.better_model",
            "Better model",
            "For calls that are hard to hear, and for second looks. Empty: the largest of the catalogue.",
            "",
            List.of());
    static final Parameter<Double> LONGEST_CHOICE = Parameter.number(
            "pipeline.better_model_minutes",
            "Longest time with the better model",
            "A call is not given to the better model when that would take longer, going by what it took for calls before.",
            "min",
            10,
            0.1,
            600);
    static final Parameter<Double> SECOND_LOOK = Parameter.number(
            "pipeline.second_look",
            "Second looks",
            "Calls whose text looks poor are heard again by the better model, no more than this share of all calls. 0: none.",
            "%",
            0,
            0,
            100);

    /** Those on which it may depend what is written down. */
    static final List<Parameter<?>> CHOICE = List.of(MODEL_CHOICE, BETTER_MODEL, LONGEST_CHOICE, SECOND_LOOK);

    static final List<Parameter<?>> ALL = List.of(
            TRANSCRIBER,
            ATTEMPTS,
            BACKOFF,
            PATIENCE,
            WORKER_HEAP,
            WORKER_MEMORY,
            MEMORY_RESERVE,
            MAX_WORKERS,
            LOG_LEVEL,
            DISK_RESERVE,
            MODEL_CHOICE,
            BETTER_MODEL,
            LONGEST_CHOICE,
            SECOND_LOOK);

    private PipelineSettings() {}
}
