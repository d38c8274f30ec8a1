// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.Workspace;

/** Deletes what a workspace may not keep any longer. */
final class Sweep {
    /** Logs that a process may be writing. */
    private static final Pattern OPEN_LOG =
            Pattern.compile("derby\\.log|.*\\.lck|(chat|errors|performance)-0\\.log(\\.\\d+)?");

    private static final long GB = 1_000_000_000;

    private final List<Quota> quotas;

    Sweep(Workspace workspace, Settings settings) {
        Path cache = workspace.cache();
        Path recordings = workspace.recordings();
        Optional<Duration> brokenOff = Optional.of(Duration.ofHours(settings.get(CareSettings.TEMP_HOURS)));
        this.quotas = List.of(
                new Quota("temporary", cache, Sweep::isTemporary, brokenOff, Optional.empty()),
                new Quota("temporary", recordings, Sweep::isTemporary, brokenOff, Optional.empty()),
                new Quota(
                        "temporary",
                        LocalSavedStates.folder(workspace.root(), settings),
                        Sweep::isOfACheck,
                        brokenOff,
                        Optional.empty()),
                new Quota(
                        "replaced",
                        workspace.root().resolve("replaced"),
                        file -> true,
                        days(settings.get(CareSettings.REPLACED_DAYS)),
                        Optional.empty()),
                new Quota("cache", cache, file -> !isTemporary(file), Optional.empty(), Optional.of((long)
                        (settings.get(CareSettings.CACHE_GB) * GB))),
                new Quota(
                        "recordings",
                        recordings,
                        file -> !isTemporary(file),
                        days(settings.get(CareSettings.RECORDINGS_DAYS)),
                        Optional.of((long) (settings.get(CareSettings.RECORDINGS_GB) * GB))
                                .filter(bytes -> bytes > 0)),
                new Quota(
                        "logs",
                        workspace.logs(),
                        file -> !OPEN_LOG.matcher(String.valueOf(file.getFileName()))
                                .matches(),
                        days(settings.get(CareSettings.LOGS_DAYS)),
                        Optional.of(settings.get(CareSettings.LOGS_MB) * 1_000_000L)));
    }

    private static Optional<Duration> days(int days) {
        return Optional.of(Duration.ofDays(days)).filter(age -> !age.isZero());
    }

    private static boolean isTemporary(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".part") || (name.startsWith("sound-") && name.endsWith(".pcm"));
    }

    /** Of a backup that was restored for a proof. */
    private static boolean isOfACheck(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (name.startsWith("checking-") && name.endsWith(".part")) {
                return true;
            }
        }
        return false;
    }

    List<StorageCare.Part> clean(boolean dryRun, FilesInHand inHand, Instant now, Progress progress) {
        List<StorageCare.Part> parts = new ArrayList<>();
        for (Quota quota : quotas) {
            progress.checkCancelled();
            try {
                parts.add(clean(quota, dryRun, inHand, now));
            } catch (IOException e) {
                throw new UncheckedIOException(quota.folder() + " cannot be looked through", e);
            }
        }
        return joined(parts);
    }

    private static StorageCare.Part clean(Quota quota, boolean dryRun, FilesInHand inHand, Instant now)
            throws IOException {
        List<Quota.Found> files = quota.files();
        long doomedFiles = 0;
        long doomedBytes = 0;
        for (Quota.Found file : quota.doomed(files, inHand, now)) {
            if (dryRun || deleted(file.file())) {
                doomedFiles++;
                doomedBytes += file.bytes();
            }
        }
        long bytes = files.stream().mapToLong(Quota.Found::bytes).sum();
        return new StorageCare.Part(quota.name(), files.size(), bytes, doomedFiles, doomedBytes);
    }

    private static boolean deleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            // on some systems a file that somebody reads cannot go; the next sweep takes it
            System.getLogger(Sweep.class.getName()).log(System.Logger.Level.INFO, file + " could not be deleted", e);
            return false;
        }
    }

    private static List<StorageCare.Part> joined(List<StorageCare.Part> parts) {
        List<StorageCare.Part> joined = new ArrayList<>();
        for (StorageCare.Part part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).name().equals(part.name())) {
                StorageCare.Part before = joined.get(last);
                joined.set(
                        last,
                        new StorageCare.Part(
                                part.name(),
                                before.files() + part.files(),
                                before.bytes() + part.bytes(),
                                before.doomedFiles() + part.doomedFiles(),
                                before.doomedBytes() + part.doomedBytes()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }
}
