// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.engine.pipeline.Extensions;
import org.callchat.engine.pipeline.MachineCheck;
import org.callchat.engine.pipeline.care.SavedStates;

/** What commands ask of the engine; nothing is loaded before it is asked for. */
interface Engine {

    Extensions extensions();

    /** Every parameter that an analysis without a workspace obeys. */
    List<Parameter<?>> parameters();

    /** The workspace when none is named. */
    Path defaultWorkspace();

    /**
     * @param who what others are told that want the same workspace
     * @throws org.callchat.api.model.CallFailure when the workspace is in use or unusable
     */
    CallDesk open(Path workspace, String who);

    /** The backups of a workspace, which is not opened for it. */
    SavedStates backups(Path workspace);

    /** @throws org.callchat.api.model.CallFailure when there is nothing to transcribe with */
    BatchAnalysis batch(Settings settings, int workers);

    ErrorCatalogue errors();

    MachineCheck machine();
}
