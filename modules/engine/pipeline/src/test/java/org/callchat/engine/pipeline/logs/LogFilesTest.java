// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.callchat.engine.queue.WorkNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<IOException> troubles = new ArrayList<>();
    private final Logger root = Logger.getLogger("");

    @AfterEach
    void usual_level() {
        LogFiles.level("info");
    }

    @Test
    void nothing_is_made_before_there_is_something_to_say() {
        try (Closing logs = open()) {
            assertThat(logs.files().written()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void what_went_wrong_has_a_file_of_its_own() throws IOException {
        try (Closing logs = open()) {
            logs.files().publish(new LogRecord(Level.INFO, "all is well"));
            logs.files().publish(new LogRecord(Level.WARNING, "a worker died"));
        }

        assertThat(text("chat-0.log")).contains("all is well").contains("a worker died");
        assertThat(text("errors-0.log")).contains("a worker died").doesNotContain("all is well");
        assertThat(text("performance-0.log")).isEmpty();
    }

    @Test
    void the_level_holds_for_libraries_too() throws IOException {
        LogFiles.level("error");
        try (Closing logs = open()) {
            logs.files().publish(new LogRecord(Level.WARNING, "the pool is small"));
            logs.files().publish(new LogRecord(Level.SEVERE, "the pool is gone"));
        }

        assertThat(text("chat-0.log")).contains("gone").doesNotContain("small");
        assertThat(text("errors-0.log")).contains("gone").doesNotContain("small");
    }

    @Test
    void every_line_of_an_order_says_which_and_at_what_stage() throws IOException {
        try (Closing logs = open();
                WorkNote note = WorkNote.begin(new OrderId("N-1001"), CLOCK)) {
            WorkNote.enter(Stage.DECODE);
            logs.files().publish(new LogRecord(Level.INFO, "the sound is short"));
            note.outcome("done");
        }

        assertThat(text("chat-0.log")).contains("INFO [N-1001 decode] null: the sound is short");
    }

    @Test
    void each_stage_that_ends_is_a_line_of_the_performance_log_alone() throws IOException {
        LogFiles.level("error");
        try (Closing logs = open()) {
            root.addHandler(logs.files());
            try (WorkNote note = WorkNote.begin(new OrderId("N-1001"), CLOCK)) {
                WorkNote.enter(Stage.DECODE);
                WorkNote.audio(Duration.ofMillis(42_500));
                WorkNote.enter(Stage.TRANSCRIBE);
                assertThat(WorkNote.current()).contains(note);
            } finally {
                root.removeHandler(logs.files());
            }
        }

        assertThat(WorkNote.current()).isEmpty();
        assertThat(text("performance-0.log").lines())
                .hasSize(2)
                .anyMatch(l -> l.contains("order=N-1001 stage=decode audio_s=42.5 took_ms=0 worker=")
                        && l.endsWith("outcome=done"))
                .anyMatch(l -> l.contains("stage=transcribe") && l.endsWith("outcome=failed"));
        assertThat(text("chat-0.log")).isEmpty();
    }

    @Test
    void numbers_and_secrets_are_in_no_line_and_no_stack_trace() throws IOException {
        LogRecord entry = new LogRecord(Level.SEVERE, "caller {0} has token=abc");
        entry.setParameters(new Object[] {"+1 415 555 0123"});
        entry.setThrown(new IllegalStateException("Bearer abc\nwas sent for 4155550123"));
        try (Closing logs = open()) {
            logs.files().publish(entry);
        }

        assertThat(text("errors-0.log"))
                .contains("caller [number] has token=[secret]")
                .contains("\tat ")
                .doesNotContain("5550123")
                .doesNotContain("abc");
    }

    @Test
    void others_who_listen_write_none_either() {
        Logger logger = Logger.getAnonymousLogger();
        logger.addHandler(new StreamHandler(OutputStream.nullOutputStream(), new SimpleFormatter()));

        RedactedFormatter.wrapAll(logger);
        RedactedFormatter.wrapAll(logger);

        assertThat(logger.getHandlers()[0].getFormatter().format(new LogRecord(Level.INFO, "call 415-555-0123")))
                .contains("call [number]");
    }

    @Test
    void files_are_bounded_in_size_and_number() throws IOException {
        String line = "x".repeat(1_000_000);
        try (Closing logs = open()) {
            for (int i = 0; i < 30; i++) {
                logs.files().publish(new LogRecord(Level.INFO, line));
            }
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("chat-")))
                    .hasSize(3)
                    .allSatisfy(f -> assertThat(Files.size(f)).isLessThan(6_100_000));
        }
    }

    @Test
    void they_move_with_the_workspace() throws IOException {
        Path other = folder.resolve("other");
        try (Closing logs = open()) {
            logs.files().publish(new LogRecord(Level.INFO, "first"));
            logs.files().moveTo(other);
            logs.files().publish(new LogRecord(Level.INFO, "second"));
            assertThat(logs.files().written()).contains(other);
        }

        assertThat(text("chat-0.log")).doesNotContain("second");
        assertThat(Files.readString(other.resolve("chat-0.log"))).contains("second");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_once_and_nothing_else_suffers() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (Closing logs = new Closing(new LogFiles(file, troubles::add))) {
            logs.files().publish(new LogRecord(Level.INFO, "first"));
            logs.files().publish(new LogRecord(Level.INFO, "second"));
        }

        assertThat(troubles).hasSize(1);
    }

    private Closing open() {
        return new Closing(new LogFiles(folder, troubles::add));
    }

    /** Log files that a test closes. */
    private record Closing(LogFiles files) implements AutoCloseable {
        @Override
        public void close() {
            files.close();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
