// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.Compression;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.backup.Backup;
import org.callchat.engine.store.backup.Backups;

/** {@link StorageCare} for a workspace of this machine. */
public final class LocalStorageCare implements StorageCare, AutoCloseable {
    /** Log since a full backup beyond which rolling forward would take long: a full one is due. */
    private static final long MOST_LOG = 2_000_000_000L;

    /** As long a deletion can be taken back. */
    private static final Duration DELETED_STAY = Duration.ofDays(7);

    /** What calls took is foreseen by the last of them only. */
    private static final Duration PACES_STAY = Duration.ofDays(90);

    private static final FailureCode TEAM_STORE = new FailureCode("SYS_STATE_TEAM_STORE");
    private static final String FULL = "backup";
    private static final String INCREMENT = "increment";

    private final Workspace workspace;
    private final CallStore store;
    private final boolean isShared;
    private final Function<String, Optional<ReportExporter>> exporters;
    private final Supplier<Settings> settings;
    private final Supplier<FilesInHand> inHand;
    private final Clock clock;
    private final CareDiary diary;
    private final CareRounds rounds;

    /**
     * @param isShared whether the store is on a team's server, which others look after
     * @param settings as they are now
     * @param inHand what calls need at this moment
     * @param exporters by their ids
     */
    public LocalStorageCare(
            Workspace workspace,
            CallStore store,
            boolean isShared,
            Supplier<Settings> settings,
            Supplier<FilesInHand> inHand,
            Function<String, Optional<ReportExporter>> exporters,
            Clock clock) {
        this.workspace = workspace;
        this.store = store;
        this.isShared = isShared;
        this.exporters = exporters;
        this.settings = settings;
        this.inHand = inHand;
        this.clock = clock;
        this.diary = new CareDiary(workspace.root().resolve("care.json"));
        this.rounds = new CareRounds(tasks(), diary, clock);
    }

    @Override
    public synchronized SavedState backUp(Optional<Path> elsewhere, Progress progress) {
        return LocalSavedStates.state(
                elsewhere.isPresent()
                        ? backups().apart(elsewhere.get(), "asked for", progress)
                        : noted(full("asked for", progress)));
    }

    @Override
    public synchronized SavedState saveIncrement(Progress progress) {
        return LocalSavedStates.state(noted(backups().increment("asked for", progress)));
    }

    /** So that the clock counts from it. */
    private Backup noted(Backup backup) {
        diary.note(backup.isFull() ? FULL : INCREMENT, new Outcome(clock.instant(), true, words(backup)));
        return backup;
    }

    private Backup full(String reason, Progress progress) {
        Backups backups = backups();
        Backup full = backups.full(reason, progress);
        try {
            backups.shelf().keep(settings.get().get(CareSettings.KEEP_FULL));
        } catch (IOException e) {
            System.getLogger(LocalStorageCare.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "an old backup stays in " + backups.shelf().folder(),
                            e);
        }
        return full;
    }

    private Backups backups() {
        Path folder = LocalSavedStates.folder(workspace.root(), settings.get());
        return new Backups(workspace, embedded(), folder, clock);
    }

    private javax.sql.DataSource embedded() {
        if (isShared) {
            throw new CallFailure(
                    TEAM_STORE,
                    "The orders are kept on a team's PostgreSQL server, which is backed up with its own tools, for"
                            + " instance 'pg_dump --format=custom DATABASE > calls.dump'; 'pg_restore' brings them back.");
        }
        return store.dataSource();
    }

    @Override
    public synchronized List<Part> clean(boolean dryRun, Progress progress) {
        if (isShared && !dryRun) {
            // another process of this machine may have calls in hand
            workspace.own();
        }
        return new Sweep(workspace, settings.get()).clean(dryRun, inHand.get(), clock.instant(), progress);
    }

    @Override
    public synchronized Archived archive(ArchiveRequest request, Progress progress) {
        return new Archive(workspace, store, exporters, clock).make(request, progress);
    }

    @Override
    public synchronized Compressed compress(Progress progress) {
        long before = size();
        Compression.compress(embedded(), progress);
        return new Compressed(before, size());
    }

    private long size() {
        try (Stream<Path> files =
                Files.walk(workspace.database().resolve("calls").resolve("seg0"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void begin() {
        rounds.begin();
    }

    /** What is due now. */
    void round() {
        rounds.round();
    }

    @Override
    public Map<String, Outcome> last() {
        return diary.all();
    }

    @Override
    public void close() {
        rounds.close();
    }

    private List<CareRounds.Task> tasks() {
        CareRounds.Task clean =
                new CareRounds.Task("clean", () -> Optional.of(Duration.ofHours(1)), workspace::isOwn, this::cleaned);
        CareRounds.Task purge =
                new CareRounds.Task("purge", () -> Optional.of(Duration.ofHours(1)), workspace::isOwn, this::purged);
        if (isShared) {
            return List.of(clean, purge);
        }
        return List.of(
                purge,
                new CareRounds.Task(
                        "backup", every(CareSettings.FULL_HOURS, Duration::ofHours), () -> true, this::full),
                new CareRounds.Task(
                        INCREMENT,
                        every(CareSettings.INCREMENT_MINUTES, Duration::ofMinutes),
                        this::isFullBackupOldEnough,
                        this::increment),
                clean,
                new CareRounds.Task(
                        "compress",
                        every(CareSettings.COMPRESS_DAYS, Duration::ofDays),
                        () -> inHand.get().isEmpty(),
                        this::compressed));
    }

    private boolean isFullBackupOldEnough() {
        Duration every = Duration.ofMinutes(settings.get().get(CareSettings.INCREMENT_MINUTES));
        return diary.lastOutcome(FULL)
                .filter(last ->
                        last.good() && clock.instant().isBefore(last.at().plus(every)))
                .isEmpty();
    }

    private Supplier<Optional<Duration>> every(Parameter<Integer> setting, Function<Integer, Duration> unit) {
        return () -> Optional.of(unit.apply(settings.get().get(setting))).filter(time -> !time.isZero());
    }

    private synchronized String full(Progress progress) {
        return words(full("daily", progress));
    }

    private synchronized String increment(Progress progress) {
        Backups backups = backups();
        return words(
                backups.sinceFull() > MOST_LOG
                        ? full("the log had grown", progress)
                        : backups.increment("hourly", progress));
    }

    private static String words(Backup backup) {
        long orders = Optional.ofNullable(backup.manifest().tables().get("orders"))
                .map(org.callchat.engine.store.backup.TableDigest::rows)
                .orElse(0L);
        return String.format(
                Locale.ROOT,
                "%s %s, %d orders, %.1f MB",
                backup.isFull() ? "full backup" : "increment",
                backup.name(),
                orders,
                backup.bytes() / 1e6);
    }

    private String cleaned(Progress progress) {
        List<Part> parts = clean(false, progress);
        return String.format(
                Locale.ROOT,
                "%d files deleted, %.1f MB",
                parts.stream().mapToLong(Part::doomedFiles).sum(),
                parts.stream().mapToLong(Part::doomedBytes).sum() / 1e6);
    }

    /** What was deleted long ago goes for good, with its recordings, and so do measurements nobody looks at any more. */
    private String purged(Progress progress) {
        Instant now = clock.instant();
        store.paces().forget(now.minus(PACES_STAY));
        Instant moment = now.minus(DELETED_STAY);
        UnusedRecordings unused =
                UnusedRecordings.without(store, Set.of(), store.edits().deletedRecordings(moment));
        int orders = store.edits().purge(moment, unused.hashes());
        return String.format(
                Locale.ROOT, "%d deleted orders gone for good, %.1f MB", orders, unused.delete(workspace) / 1e6);
    }

    private String compressed(Progress progress) {
        Compressed size = compress(progress);
        return String.format(Locale.ROOT, "database from %.1f to %.1f MB", size.before() / 1e6, size.after() / 1e6);
    }
}
