// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;

/**
 * A measurement with all that it depends on, for people and for programs.
 *
 * @param plain whether the model heard every channel from end to end
 * @param callLength the length that the prediction is for
 */
record BenchReport(Machine machine, String model, String threads, int workers, boolean plain, Duration callLength) {

    /** What it was measured on. */
    record Machine(int cores, String system, String java) {
        static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    System.getProperty("java.version"));
        }
    }

    void print(Benchmark measured, Console console) {
        console.line("Machine   " + Figures.count(machine.cores(), "core") + ", " + machine.system() + ", Java "
                + machine.java());
        console.line("Model     " + model + ", " + threads + " threads in each of " + Figures.count(workers, "worker")
                + (plain ? ", plain" : ""));
        console.line("Sound     " + Figures.count(measured.recordings(), "recording") + ", "
                + Figures.clock(measured.audio()));
        console.line("");
        Table table = new Table(Table.left("step"), Table.right("time"), Table.right("real-time factor"));
        measured.steps().forEach((step, taken) -> row(table, step.replace('_', ' '), taken, measured));
        row(table, "all, as it passed", measured.wall(), measured);
        console.table(table);
        console.line("");
        console.line("The first result came after " + Figures.seconds(measured.start()) + ".");
        memory(measured, console);
        console.line(
                Ink.STRONG,
                Figures.rate(measured.callsPerHour(callLength)) + " calls of " + Figures.clock(callLength)
                        + " in an hour");
    }

    private static void row(Table table, String step, Duration taken, Benchmark measured) {
        table.row(step, Figures.seconds(taken), String.format(Locale.ROOT, "%.4f", measured.realTimeFactor(taken)));
    }

    private static void memory(Benchmark measured, Console console) {
        if (measured.memory().largestWorker().isPresent()
                && measured.memory().own().isPresent()) {
            console.line("Memory    "
                    + Figures.bytes(measured.memory().largestWorker().getAsLong())
                    + " in the largest worker, "
                    + Figures.bytes(measured.memory().own().getAsLong())
                    + " in this program");
        } else {
            console.line("Memory    not measured: this system does not tell");
        }
    }

    /** {@code chat-bench/1}: seconds, bytes, {@code null} where something was not measured. */
    String json(Benchmark measured) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("schema", "chat-bench/1");
            json.writeObjectFieldStart("machine");
            json.writeNumberField("cores", machine.cores());
            json.writeStringField("system", machine.system());
            json.writeStringField("java", machine.java());
            json.writeEndObject();
            json.writeStringField("model", model);
            json.writeStringField("threads", threads);
            json.writeNumberField("workers", workers);
            json.writeBooleanField("plain", plain);
            json.writeNumberField("recordings", measured.recordings());
            seconds(json, "audio_s", measured.audio());
            seconds(json, "first_result_s", measured.start());
            seconds(json, "wall_s", measured.wall());
            json.writeNumberField("real_time_factor", rounded(measured.realTimeFactor(measured.wall())));
            steps(json, measured);
            bytes(json, "worker_memory_bytes", measured.memory().largestWorker());
            bytes(json, "own_memory_bytes", measured.memory().own());
            seconds(json, "call_length_s", callLength);
            json.writeNumberField("calls_per_hour", Math.round(measured.callsPerHour(callLength) * 10) / 10.0);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void steps(JsonGenerator json, Benchmark measured) throws IOException {
        json.writeObjectFieldStart("steps");
        for (Map.Entry<String, Duration> step : measured.steps().entrySet()) {
            json.writeObjectFieldStart(step.getKey());
            seconds(json, "time_s", step.getValue());
            json.writeNumberField("real_time_factor", rounded(measured.realTimeFactor(step.getValue())));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static double rounded(double factor) {
        return Math.round(factor * 1e5) / 1e5;
    }

    private static void seconds(JsonGenerator json, String name, Duration time) throws IOException {
        json.writeNumberField(name, time.toMillis() / 1000.0);
    }

    private static void bytes(JsonGenerator json, String name, OptionalLong bytes) throws IOException {
        if (bytes.isPresent()) {
            json.writeNumberField(name, bytes.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }
}
