// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.spi.CallSource.Found;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;

/** A folder without a manifest. */
final class FolderTree {
    private final Path folder;
    private final int limit;

    FolderTree(Path folder, int limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * Every recording in the folder and below, in order of its path.
     *
     * @throws CallFailure when the folder is not there, may not be read, or has more than the limit
     */
    Listing list(Progress progress) {
        FolderWalk walk = walk(progress);
        List<FolderWalk.Recording> recordings = new ArrayList<>(walk.recordings());
        recordings.sort(Comparator.comparing(FolderWalk.Recording::shown));
        OrderNames names = OrderNames.of(
                recordings.stream().map(FolderWalk.Recording::shown).toList());
        List<Found> calls = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>(walk.refused());
        for (FolderWalk.Recording recording : recordings) {
            Optional<OrderId> order = names.of(recording.shown());
            if (order.isPresent()) {
                calls.add(new Found(
                        CallRecord.of(order.get()),
                        new RecordingReference(
                                FolderCallSource.ID, recording.file().toString())));
            } else {
                refused.add(
                        new Refusal(recording.shown(), "No OrderID could be made that is not taken; rename the file."));
            }
        }
        return new Listing(calls, refused);
    }

    private FolderWalk walk(Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new CallFailure(
                    SourceCodes.FOLDER_MISSING,
                    folder + (Files.exists(folder) ? " is no folder" : " does not exist") + "; correct "
                            + FolderPlace.PATH.id() + ".");
        }
        try {
            FolderWalk walk = new FolderWalk(folder.toRealPath(), limit, progress);
            Files.walkFileTree(walk.root(), walk);
            return walk;
        } catch (AccessDeniedException e) {
            throw unreadable(" may not be read by this user; give the permission and try again.", e);
        } catch (IOException e) {
            throw unreadable(" cannot be read; check the disk or network drive it is on.", e);
        }
    }

    private CallFailure unreadable(String why, IOException cause) {
        return new CallFailure(SourceCodes.FOLDER_UNREADABLE, folder + why, cause);
    }
}
