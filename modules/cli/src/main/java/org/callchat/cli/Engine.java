// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Configuration;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.engine.pipeline.Extensions;
import org.callchat.engine.pipeline.MachineCheck;
import org.callchat.engine.pipeline.Place;
import org.callchat.engine.pipeline.care.SavedStates;

/** What commands ask of the engine; nothing is loaded before it is asked for. */
interface Engine {

    Extensions extensions();

    /** Every parameter that an analysis without a workspace obeys. */
    List<Parameter<?>> parameters();

    /** The workspace when none is named. */
    Path defaultWorkspace();

    /**
     * @param commandLine settings that go before all others
     * @param who what others are told that want the same workspace
     * @throws org.callchat.api.model.CallFailure when the workspace is in use or unusable
     */
    CallDesk open(Place place, String who, Settings commandLine);

    /** What the environment and the command line say where there is no workspace. */
    Configuration configuration(Settings commandLine);

    /**
     * Copies a workspace's database into a team's.
     *
     * @return rows per table
     */
    Map<String, Long> copyStore(Path workspace, String store, String who, Progress progress);

    /** The backups of a workspace, which is not opened for it. */
    SavedStates backups(Path workspace);

    /** @throws org.callchat.api.model.CallFailure when there is nothing to transcribe with */
    BatchAnalysis batch(Settings settings, int workers);

    ErrorCatalogue errors();

    MachineCheck machine();
}
