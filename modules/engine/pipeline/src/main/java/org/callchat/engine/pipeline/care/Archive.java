// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Recording;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.engine.pipeline.care.StorageCare.ArchiveRequest;
import org.callchat.engine.pipeline.care.StorageCare.Archived;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.Workspace;

/** Moves completed orders out of a workspace: zip, proof, and then one transaction that removes them. */
final class Archive {
    private static final FailureCode NOT_MADE = new FailureCode("SYS_RES_ARCHIVE");
    private static final FailureCode CHANGED = new FailureCode("SYS_STATE_ARCHIVE");
    private static final FailureCode NO_FORMAT = new FailureCode("RP_VAL_FORMAT");

    private final Workspace workspace;
    private final CallStore store;
    private final Function<String, Optional<ReportExporter>> exporters;
    private final Clock clock;

    Archive(Workspace workspace, CallStore store, Function<String, Optional<ReportExporter>> exporters, Clock clock) {
        this.workspace = workspace;
        this.store = store;
        this.exporters = exporters;
        this.clock = clock;
    }

    Archived make(ArchiveRequest request, Progress progress) {
        List<OrderId> orders = store.completedBefore(request.before(), request.batch());
        if (orders.isEmpty()) {
            return new Archived(Optional.empty(), 0, 0, 0);
        }
        ReportExporter json = exporters
                .apply("json")
                .orElseThrow(() -> new CallFailure(
                        NO_FORMAT,
                        "Results are archived as JSON, and this installation has no JSON exporter. Install it; nothing was"
                                + " changed."));
        Path file = request.file().orElseGet(this::standard).toAbsolutePath().normalize();
        Set<ContentHash> recordings = new HashSet<>();
        long bytes = write(file, orders, json, recordings, progress);
        UnusedRecordings unused = UnusedRecordings.without(store, Set.copyOf(orders), recordings);
        remove(file, orders, unused.hashes(), request);
        return new Archived(Optional.of(file), orders.size(), bytes, unused.delete(workspace));
    }

    private Path standard() {
        String moment =
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return workspace.root().resolve("archive").resolve(moment + ".zip");
    }

    private long write(
            Path file, List<OrderId> orders, ReportExporter json, Set<ContentHash> recordings, Progress progress) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.createDirectories(file.resolveSibling(""));
            try (ArchiveFile zip = ArchiveFile.create(part)) {
                for (int i = 0; i < orders.size(); i++) {
                    progress.checkCancelled();
                    progress.at((double) i / orders.size());
                    add(zip, orders.get(i), json, recordings);
                }
                zip.finish(clock.instant());
            }
            ArchiveFile.prove(part, orders.size());
            return Files.size(Files.move(part, file));
        } catch (IOException e) {
            throw new CallFailure(
                    NOT_MADE,
                    "The archive " + file + " could not be made ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). All orders are still in the workspace. Free some space, or name another file with --to.",
                    e);
        } finally {
            delete(part);
        }
    }

    private void add(ArchiveFile zip, OrderId id, ReportExporter json, Set<ContentHash> recordings) throws IOException {
        Order order = store.order(id).orElseThrow(() -> changed(id));
        CallAnalysis analysis = store.analysis(id).orElseThrow(() -> changed(id));
        analysis.recording().map(Recording::sha256).ifPresent(recordings::add);
        Path document = Files.createTempFile(workspace.cache(), "archive-", ".part");
        try {
            if (!json.exportCall(analysis, document)) {
                throw new IOException("the exporter " + json.id() + " writes no single calls");
            }
            zip.add("results/" + id + ".json", Files.readAllBytes(document));
            zip.order(order);
        } finally {
            delete(document);
        }
    }

    private void remove(Path file, List<OrderId> orders, Set<ContentHash> recordings, ArchiveRequest request) {
        if (!store.removeCompleted(orders, recordings, request.before())) {
            delete(file);
            throw changed(orders.get(0));
        }
    }

    private static CallFailure changed(OrderId id) {
        return new CallFailure(
                CHANGED,
                "Order " + id
                        + ", or one archived with it, changed while the archive was made. All orders are still in the"
                        + " workspace; try again.");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Archive.class.getName()).log(System.Logger.Level.INFO, file + " stays", e);
        }
    }
}
