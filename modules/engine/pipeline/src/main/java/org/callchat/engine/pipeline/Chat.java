// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.callchat.engine.store.backup.Backups;

/** The door to the engine. */
public final class Chat {
    private Chat() {}

    /** The workspace to use when none is named: {@code CHAT_DB_PATH}, else a per-user default. */
    public static Path defaultWorkspace() {
        return Optional.ofNullable(System.getenv("CHAT_DB_PATH"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> UserFolders.standard().data().resolve("workspace"));
    }

    /**
     * Opens a workspace, creating it if it is not there.
     *
     * @param who names this program to others that want the same workspace, e.g. {@code chat run}
     * @throws CallFailure when another process has it (which one is said) or it is not usable
     */
    public static CallDesk open(Path workspace, String who, Extensions extensions) {
        Workspace opened = Workspaces.open(workspace, who);
        try {
            CallStore store = CallStores.derby(opened, database -> backUp(opened, database));
            return new LocalCallDesk(opened, store, extensions, errors(), decoder(), Clock.systemUTC());
        } catch (RuntimeException e) {
            opened.close();
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
        return new SettingsFile(configuration).read(CareSettings.ALL);
    }

    /**
     * Prepares to analyse recordings without a workspace.
     *
     * @param workers calls to transcribe at once
     * @throws CallFailure when no model can be had, or a setting is refused
     */
    public static BatchAnalysis batch(Extensions extensions, Settings settings, int workers, Progress progress) {
        try {
            SettingsFile.check(settings, EngineParameters.of(extensions));
        } catch (IllegalArgumentException e) {
            throw new CallFailure(new FailureCode("SYS_VAL_SETTINGS"), e.getMessage() + ".", e);
        }
        WorkingTexts.check(settings, extensions.analyzers());
        Scratch scratch = Scratch.create();
        try {
            Engine.Folders folders = new Engine.Folders(
                    scratch.folder().resolve("recordings"),
                    scratch.folder().resolve("cache"),
                    UserFolders.standard().cache().resolve("logs"),
                    UserFolders.standard().cache());
            SoundStage sounds = new SoundStage(decoder(), folders.cache(), Checkpoints.NONE, Clock.systemUTC());
            Engine engine = Engine.start(
                    extensions, settings, folders, sounds, Checkpoints.NONE, workers, Clock.systemUTC(), progress);
            return new LocalBatchAnalysis(engine, scratch, errors(), workers);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Every parameter that matters to an analysis, whoever declares it. */
    public static List<Parameter<?>> parameters(Extensions extensions) {
        return EngineParameters.of(extensions);
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
