// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.care.StorageCare;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.review.ReviewDesk;

/**
 * Everything that can be done with one workspace. Methods may block on disk and database and are safe for many
 * threads; none may be called on the event thread.
 */
public interface CallDesk extends AutoCloseable {

    /** The folder that is open. */
    Path workspace();

    /** Every parameter that any part declares. */
    List<Parameter<?>> parameters();

    /** Every setting, its value in force and where that comes from. */
    Configuration configuration();

    /**
     * The settings in force: those of the workspace, overlaid by the environment and the command line.
     *
     * @throws org.callchat.api.model.CallFailure when any of them is refused, naming place, value and remedy
     */
    Settings settings();

    /** The settings kept in the workspace, whatever overlays them. */
    Settings keptSettings();

    /**
     * Keeps settings in the workspace in place of those that are kept there.
     *
     * @throws IllegalArgumentException naming the first value that its parameter refuses; nothing is kept then
     */
    void saveSettings(Settings settings);

    /**
     * Keeps the settings of a file in place of those that are kept.
     *
     * @return those kept now
     * @throws org.callchat.api.model.CallFailure naming every value that is unknown or refused; nothing is kept then
     */
    Settings importSettings(Path file);

    /** Writes the settings kept in the workspace to a file. */
    void exportSettings(Path file);

    /**
     * Turns what a source lists into orders.
     *
     * @throws org.callchat.api.model.CallFailure when the source cannot be read at all
     */
    ImportResult importCalls(ImportRequest request, Progress progress);

    /**
     * Which calls to import.
     *
     * @param source id of the source
     * @param settings for the source: which folder, which manifest
     * @param only these OrderIDs; empty for all that the source lists
     * @param batch a name for the import
     */
    record ImportRequest(String source, Settings settings, Optional<Set<OrderId>> only, String batch) {}

    /** What became of an import. Each call is in exactly one of the lists. */
    record ImportResult(
            List<OrderId> added, List<OrderId> alreadyThere, List<OrderId> unknown, List<CallSource.Refusal> refused) {}

    /** Starts workers, or does nothing when they run. Returns once they take orders. */
    void start(int workers);

    /** Stops taking orders; what is in hand is given back. Returns when no work is in hand. */
    void stop();

    boolean isRunning();

    /**
     * Waits while the workers go on, until no order is pending, in hand or waiting for a retry.
     *
     * @return false when {@code progress} was cancelled first
     */
    boolean awaitIdle(Progress progress) throws InterruptedException;

    DeskStatus status();

    OrderPage orders(OrderQuery query);

    Optional<Order> order(OrderId id);

    /** The result of a call that was analysed. */
    Optional<CallAnalysis> analysis(OrderId id);

    /** All failures of an order, oldest first. */
    List<Failure> failures(OrderId id);

    /**
     * What the failures of many orders tell together.
     *
     * @param batch only this batch; empty for every order
     * @param zone in which an hour of the day is told
     */
    FailureReport failureReport(Optional<String> batch, ZoneId zone);

    /** Removes decoded sound that is kept for listening and can be made again. @return bytes that are free now */
    long freeTemporaryFiles();

    /**
     * The sound of a call for looking at and listening to, decoded again if it is no longer in the cache.
     *
     * @throws org.callchat.api.model.CallFailure when the recording is gone or cannot be decoded
     */
    CallSound sound(OrderId id, Progress progress);

    /**
     * Analyses completed calls again with the settings as they are now, from what is kept of them: nothing is decoded or
     * transcribed. Each result is replaced as a whole or not at all, so that cancelling does no harm.
     *
     * @param batch only this batch; empty for every completed call
     */
    Reanalysis.Outcome reanalyze(Optional<String> batch, Progress progress);

    /** What a person does with orders. */
    Edits edits();

    /** Gives all tries anew. @return the orders that moved; the others were in a state that forbids it */
    default List<OrderId> retry(Collection<OrderId> ids) {
        return edits().make(OrderSelection.of(ids), new OrderEdit.Retry()).orders();
    }

    /** Holds orders back. @return the orders that moved */
    default List<OrderId> pause(Collection<OrderId> ids) {
        return edits().make(OrderSelection.of(ids), new OrderEdit.Pause()).orders();
    }

    /** Lets paused orders go on. @return the orders that moved */
    default List<OrderId> resume(Collection<OrderId> ids) {
        return edits().make(OrderSelection.of(ids), new OrderEdit.Resume()).orders();
    }

    /** Gives orders up; what is in hand is told to stop. @return the orders that moved */
    default List<OrderId> cancel(Collection<OrderId> ids) {
        return edits().make(OrderSelection.of(ids), new OrderEdit.Cancel()).orders();
    }

    /** The imports and how they get on, the last first. */
    List<Batch> batches();

    /** When the calls of a batch that wait will be done; empty when none waits or nobody works. */
    Optional<Forecast> forecast(String batch);

    /** How earlier forecasts fared. */
    ForecastRecord forecasts();

    /**
     * Writes reports.
     *
     * @param formats ids of exporters
     * @param batch only this one's calls
     * @return per format the files written, the one to open first first
     */
    List<Path> report(List<String> formats, Optional<String> batch, Path folder, String title, Progress progress)
            throws IOException;

    /** The texts that parts work by and that may be edited. */
    List<WorkingText> texts();

    /**
     * Writes a text that is part of the product where it can be edited; one that lies there already stays as it is.
     *
     * @param name as {@link WorkingText#name} has it
     * @return the file to edit
     * @throws org.callchat.api.model.CallFailure when there is no such text
     */
    Path exportText(String name);

    /**
     * What the calls that were analysed tell together, one for each analyser that has something to say.
     *
     * @param batch only this one's calls
     * @param settings how sure claims must be
     */
    List<Insights> insights(Optional<String> batch, Settings settings, Progress progress);

    /** Who works on the same orders, and the hold on all work. */
    Team team();

    /** What people say about calls. */
    ReviewDesk reviews();

    /** Looks after the disk: backups, quotas, compression. */
    StorageCare storage();

    /** Calls back, on a thread of the desk and at most a few times a second, after anything changed. */
    Subscription onChange(Runnable callback);

    /** Ends a subscription when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    void close();
}
