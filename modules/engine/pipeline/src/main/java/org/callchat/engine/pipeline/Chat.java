// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.AudioDecoder;
import org.callchat.engine.audio.DecodeLimits;
import org.callchat.engine.pipeline.care.CareSettings;
import org.callchat.engine.pipeline.care.LocalSavedStates;
import org.callchat.engine.pipeline.care.SavedStates;
import org.callchat.engine.pipeline.worker.Scratch;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.NodeCard;
import org.callchat.engine.store.NodeFile;
import org.callchat.engine.store.PostgresAddress;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.callchat.engine.store.backup.Backups;

/** The door to the engine. */
public final class Chat {
    private static final int LONGEST_PRETENCE = 250;

    private Chat() {}

    /** The workspace to use when none is named: {@code CHAT_DB_PATH}, else a per-user default. */
    public static Path defaultWorkspace() {
        return ChatVariables.ofThisProcess()
                .workspace()
                .orElseGet(() -> UserFolders.standard().data().resolve("workspace"));
    }

    /**
     * Opens a workspace, creating it if it is not there.
     *
     * @param who names this program to others that want the same workspace, e.g. {@code chat run}
     * @throws CallFailure when another process has it (which one is said) or it is not usable
     */
    public static CallDesk open(Path workspace, String who, Extensions extensions) {
        return open(Place.standard(workspace), who, extensions, Settings.DEFAULTS);
    }

    /**
     * Opens a workspace, or a team's database with a folder for what stays on this machine.
     *
     * @param who names this program to others that want the same workspace, e.g. {@code chat run}
     * @param commandLine settings that go before those of the workspace and of the environment
     * @throws CallFailure when another process has it (which one is said), it is not usable, or cannot be reached
     */
    public static CallDesk open(Place place, String who, Extensions extensions, Settings commandLine) {
        return open(place, who, extensions, commandLine, ChatVariables.ofThisProcess());
    }

    static CallDesk open(
            Place place, String who, Extensions extensions, Settings commandLine, ChatVariables variables) {
        Workspace opened = place.store().isPresent()
                ? Workspaces.shared(place.workspace(), place.node(), who)
                : Workspaces.open(place.workspace(), who);
        try {
            CallStore store = place.store()
                    .map(address -> teamStore(address, NodeFile.begin(opened, place.node(), "")))
                    .orElseGet(() -> CallStores.derby(opened, database -> backUp(opened, database)));
            return desk(
                    opened,
                    store,
                    place,
                    extensions,
                    new LayeredSettings(
                            EngineParameters.of(extensions),
                            Optional.of(opened.configuration()),
                            variables,
                            commandLine));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static CallDesk desk(
            Workspace opened, CallStore store, Place place, Extensions extensions, LayeredSettings layers) {
        try {
            Optional<String> shared =
                    place.store().map(address -> PostgresAddress.parse(address).inWords());
            return new LocalCallDesk(
                    opened, store, shared, extensions, errors(), decoder(), layers, store.clock(Clock.systemUTC()));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** A newer CHAT is about to change the tables. */
    private static void backUp(Workspace workspace, DataSource database) {
        Path folder = LocalSavedStates.folder(workspace.root(), careSettings(workspace.configuration()));
        new Backups(workspace, database, folder, Clock.systemUTC()).full("before a migration", Progress.NONE);
    }

    /**
     * The backups of a workspace, which is not opened for it.
     *
     * @throws CallFailure when the settings of the workspace cannot be read
     */
    public static SavedStates backups(Path workspace) {
        Path root = workspace.toAbsolutePath().normalize();
        Settings settings = careSettings(root.resolve("configuration"));
        return new LocalSavedStates(
                LocalSavedStates.folder(root, settings),
                UserFolders.standard().cache().resolve("logs"),
                Clock.systemUTC());
    }

    private static Settings careSettings(Path configuration) {
        return new LayeredSettings(
                        CareSettings.ALL, Optional.of(configuration), ChatVariables.ofThisProcess(), Settings.DEFAULTS)
                .read()
                .settings();
    }

    /**
     * Copies a workspace's database into a team's, which must be empty, and checks that both are alike. The workspace stays
     * as it was; recordings stay where they are.
     *
     * @return rows per table
     * @throws CallFailure when either cannot be opened, the team's is not empty, or the copy is not like the original
     */
    public static Map<String, Long> copyStore(Path workspace, String store, String who, Progress progress) {
        try (Workspace opened = Workspaces.open(workspace, who);
                CallStore from = CallStores.derby(opened);
                CallStore to = teamStore(store, NodeFile.begin(opened, Optional.empty(), ""))) {
            Map<String, Long> rows = new LinkedHashMap<>();
            CallStores.copy(from, to, progress).forEach(table -> rows.put(table.table(), table.rows()));
            return rows;
        }
    }

    /**
     * Kills working processes at random instants, again and again, and looks whether any call was lost, recorded twice, or
     * any file left over. Decoding and transcription are pretended, everything else is real.
     *
     * @param store an empty team's database, for two nodes; otherwise one process has a database of its own
     * @param told hears how it gets on
     */
    public static TortureReport torture(
            Optional<String> store, int orders, int kills, Duration atMost, long seed, Consumer<String> told)
            throws InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            Torture.Outcome outcome = new Torture(
                            new Torture.Wish(
                                    scratch.folder(), store, password(), orders, kills, atMost, LONGEST_PRETENCE, seed),
                            told)
                    .run();
            return TortureReport.of(outcome);
        }
    }

    /** Measures how fast a store takes orders in, lists them, and has calls taken through it. */
    public static TortureReport pace(Optional<String> store, int orders, int calls, int workers) {
        try (Scratch scratch = Scratch.create();
                Workspace workspace = Workspaces.open(scratch.folder().resolve("workspace"), "chat torture");
                CallStore opened = store.map(
                                address -> teamStore(address, NodeFile.begin(workspace, Optional.of("pace"), "")))
                        .orElseGet(() -> CallStores.derby(workspace))) {
            return TortureReport.of(new StorePace(opened).measure(orders, calls, workers));
        }
    }

    private static Optional<String> password() {
        return Stream.of("CHAT_DB_PASSWORD", "PGPASSWORD")
                .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                .findFirst();
    }

    /** The password comes from the environment, or else the driver looks into {@code ~/.pgpass}. */
    private static CallStore teamStore(String address, NodeCard self) {
        return CallStores.postgres(PostgresAddress.parse(address), password(), self);
    }

    /**
     * Prepares to analyse recordings without a workspace.
     *
     * @param workers calls to transcribe at once
     * @throws CallFailure when no model can be had, or a setting is refused
     */
    public static BatchAnalysis batch(Extensions extensions, Settings settings, int workers, Progress progress) {
        try {
            EngineParameters.of(extensions).forEach(settings::get);
        } catch (IllegalArgumentException e) {
            throw new CallFailure(new FailureCode("SYS_VAL_SETTINGS"), e.getMessage() + ".", e);
        }
        WorkingTexts.check(settings, extensions.analyzers());
        int used = Math.min(workers, settings.get(PipelineSettings.MAX_WORKERS));
        Scratch scratch = Scratch.create();
        try {
            Engine.Folders folders = new Engine.Folders(
                    scratch.folder().resolve("recordings"),
                    scratch.folder().resolve("cache"),
                    UserFolders.standard().cache().resolve("logs"),
                    UserFolders.standard().cache());
            SoundStage sounds = new SoundStage(decoder(), folders.cache(), Checkpoints.NONE, Clock.systemUTC());
            Engine engine = Engine.start(
                    extensions, settings, folders, sounds, Checkpoints.NONE, used, Clock.systemUTC(), progress);
            return new LocalBatchAnalysis(engine, scratch, errors(), used, Clock.systemUTC());
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Every parameter that matters to an analysis, whoever declares it. */
    public static List<Parameter<?>> parameters(Extensions extensions) {
        return EngineParameters.of(extensions);
    }

    /** What the environment and the command line say where there is no workspace. */
    public static Configuration configuration(Extensions extensions, Settings commandLine) {
        return new LayeredSettings(
                        EngineParameters.of(extensions), Optional.empty(), ChatVariables.ofThisProcess(), commandLine)
                .read();
    }

    /** What every failure code means. */
    public static ErrorCatalogue errors() {
        return ShippedErrorCatalogue.load();
    }

    /** Looks at this machine. */
    public static MachineCheck machine(Extensions extensions) {
        return new LocalMachineCheck(extensions, decoder());
    }

    private static AudioDecoder decoder() {
        return new AudioDecoder(UserFolders.standard().cache().resolve("native"), DecodeLimits.standard());
    }
}
