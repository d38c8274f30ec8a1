// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Who has a workspace, as written beside its lock for people and for whoever comes second. The lock decides; this only
 * tells.
 *
 * @param run names one run of one process, since process numbers come again
 */
record WorkspaceOwner(String command, String pid, String user, String host, String since, String run) {
    private static final String FILE = "workspace.owner";
    private static final String THIS_RUN = UUID.randomUUID().toString();
    private static final int LONGEST = 200;

    static WorkspaceOwner here(String command, Instant now) {
        return new WorkspaceOwner(
                command,
                String.valueOf(ProcessHandle.current().pid()),
                System.getProperty("user.name", "unknown"),
                thisHost(),
                now.toString(),
                THIS_RUN);
    }

    static Optional<WorkspaceOwner> read(Path root) {
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(root.resolve(FILE), StandardCharsets.UTF_8)) {
            told.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new WorkspaceOwner(
                shown(told, "command"),
                shown(told, "process"),
                shown(told, "user"),
                shown(told, "host"),
                shown(told, "since"),
                shown(told, "run")));
    }

    void write(Path root) throws IOException {
        Properties told = new Properties();
        told.setProperty("command", command);
        told.setProperty("process", pid);
        told.setProperty("user", user);
        told.setProperty("host", host);
        told.setProperty("since", since);
        told.setProperty("run", run);
        try (Writer out = Files.newBufferedWriter(root.resolve(FILE), StandardCharsets.UTF_8)) {
            told.store(out, "who has this workspace open");
        }
    }

    static void erase(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(FILE));
    }

    boolean isThisProcess() {
        return run.equals(THIS_RUN);
    }

    /** For a message: {@code chat run, process 4711, since 14:02}. */
    String inWords(Instant now, ZoneId zone) {
        String elsewhere = host.equals(thisHost()) ? "" : " of " + user + " on " + host;
        return command + ", process " + pid + elsewhere + ", since " + sinceInWords(now, zone);
    }

    private String sinceInWords(Instant now, ZoneId zone) {
        try {
            ZonedDateTime start = Instant.parse(since).atZone(zone);
            boolean today = start.toLocalDate().equals(LocalDate.ofInstant(now, zone));
            return DateTimeFormatter.ofPattern(today ? "HH:mm" : "yyyy-MM-dd HH:mm")
                    .format(start);
        } catch (java.time.format.DateTimeParseException e) {
            return "an unknown time";
        }
    }

    /** The file may have been written by anyone. */
    private static String shown(Properties told, String key) {
        String text = told.getProperty(key, "unknown").replaceAll("\\p{Cntrl}", "?");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Without asking the network for it. */
    static String thisHost() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            return "this computer";
        }
    }
}
