// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callchat.api.model.CallFailure;
import org.callchat.engine.store.ModelJson;
import org.callchat.engine.store.backup.BackupManifest.FileDigest;

/** A folder of backups, each in a folder named by the time it was begun. What is not finished has another name. */
public record BackupShelf(Path folder) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern VALID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{6}Z(-\\d+)?");
    private static final Pattern UNFINISHED = Pattern.compile(VALID.pattern() + "(-scratch)?\\.part");
    private static final long MOST_MANIFEST = 16L << 20;

    /** What lies there, the oldest first. A folder whose manifest is missing or unreadable is no backup. */
    public List<Backup> list() {
        List<Backup> found = new ArrayList<>();
        for (Path each : named()) {
            read(each).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Backup::at).thenComparing(Backup::name));
        return found;
    }

    /** Folders that look like backups and are none. */
    public List<String> broken() {
        return named().stream()
                .filter(each -> read(each).isEmpty())
                .map(each -> String.valueOf(each.getFileName()))
                .toList();
    }

    /**
     * @param name of one here
     * @throws CallFailure when it is not there
     */
    public Backup named(String name) {
        return VALID.matcher(name).matches()
                ? read(folder.resolve(name)).orElseThrow(() -> BackupFailures.none(name, folder))
                : unknown(name);
    }

    private Backup unknown(String name) {
        throw BackupFailures.none(name, folder);
    }

    /** The newest that holds nothing later than a moment. */
    public Optional<Backup> newest(Instant notAfter) {
        return list().stream().filter(b -> !b.at().isAfter(notAfter)).reduce((first, last) -> last);
    }

    /**
     * The full backup first, then the increments up to this one.
     *
     * @throws CallFailure when one of them is missing
     */
    public List<Backup> chain(Backup last) {
        List<Backup> chain = new ArrayList<>(List.of(last));
        Optional<String> before = last.manifest().previous().or(last.manifest()::base);
        Set<String> seen = new HashSet<>();
        while (before.filter(seen::add).isPresent()) {
            String name = before.get();
            Backup backup = Optional.of(name)
                    .filter(n -> VALID.matcher(n).matches())
                    .flatMap(n -> read(folder.resolve(n)))
                    .orElseThrow(() -> BackupFailures.damaged(last.name(), "it continues " + name + ", which is gone"));
            chain.add(backup);
            before = backup.manifest().previous().or(backup.manifest()::base);
        }
        Collections.reverse(chain);
        return chain;
    }

    /** The newest increment of a full backup, or that backup itself. */
    Backup lastOf(Backup full) {
        return list().stream()
                .filter(b -> b.manifest().base().equals(Optional.of(full.name())))
                .reduce((first, last) -> last)
                .orElse(full);
    }

    /** Deletes the oldest full backups, each with its increments, until so many are left. @return what was deleted */
    public List<String> keep(int fulls) throws IOException {
        List<Backup> all = list();
        List<Backup> full = all.stream().filter(Backup::isFull).toList();
        List<String> deleted = new ArrayList<>();
        for (Backup old : full.subList(0, Math.max(0, full.size() - fulls))) {
            for (Backup each : all) {
                if (each.equals(old) || each.manifest().base().equals(Optional.of(old.name()))) {
                    delete(each);
                    deleted.add(each.name());
                }
            }
        }
        return deleted;
    }

    /** First by name, so that a half deleted one is never taken for a backup. */
    private void delete(Backup backup) throws IOException {
        Path doomed = folder.resolve(backup.name() + ".part");
        Files.move(backup.folder(), doomed);
        Trees.delete(doomed);
    }

    /** An empty folder for a backup that is being made. */
    Path begin(Instant now) throws IOException {
        Files.createDirectories(folder);
        String name = NAME.format(now);
        Path part = folder.resolve(name + ".part");
        for (int i = 2; Files.exists(part) || Files.exists(finished(part)); i++) {
            part = folder.resolve(name + "-" + i + ".part");
        }
        return Files.createDirectory(part);
    }

    /** Writes the manifest and gives the folder its name. */
    Backup finish(Path part, BackupManifest manifest) throws IOException {
        Files.write(part.resolve(Backup.MANIFEST), ModelJson.write(manifest));
        Trees.flush(part);
        return new Backup(Files.move(part, finished(part)), manifest);
    }

    /** Removes what was never finished. Only while nobody makes a backup here. */
    void sweep() throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> parts;
            try (Stream<Path> all = Files.list(folder)) {
                parts = all.filter(p -> UNFINISHED
                                .matcher(String.valueOf(p.getFileName()))
                                .matches())
                        .toList();
            }
            for (Path part : parts) {
                Trees.delete(part);
            }
        }
    }

    static String nameOf(Path part) {
        String name = String.valueOf(part.getFileName());
        return name.substring(0, name.length() - ".part".length());
    }

    private static Path finished(Path part) {
        return part.resolveSibling(nameOf(part));
    }

    private List<Path> named() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            p -> VALID.matcher(String.valueOf(p.getFileName())).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw BackupFailures.none("that can be read", folder);
        }
    }

    private static Optional<Backup> read(Path backup) {
        Path manifest = backup.resolve(Backup.MANIFEST);
        try {
            if (!Files.isRegularFile(manifest) || Files.size(manifest) > MOST_MANIFEST) {
                return Optional.empty();
            }
            BackupManifest read = ModelJson.read(Files.readAllBytes(manifest), BackupManifest.class);
            for (String file : read.files().keySet()) {
                requireInside(backup, file);
            }
            return Optional.of(new Backup(backup, read));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requireInside(Path backup, String file) {
        Path inside = backup.resolve(file).normalize();
        if (!inside.startsWith(backup.normalize()) || inside.equals(backup.normalize())) {
            throw new IllegalArgumentException("a manifest that names a file outside");
        }
    }

    /** What differs between the manifest and what lies in the folder; empty when nothing does. */
    static List<String> differences(Backup backup, java.util.Map<String, FileDigest> found) {
        List<String> problems = new ArrayList<>();
        backup.manifest().files().forEach((file, wanted) -> {
            FileDigest there = found.get(file);
            if (there == null) {
                problems.add(file + " is missing");
            } else if (!there.equals(wanted)) {
                problems.add(file + " is not as it was");
            }
        });
        return problems;
    }
}
