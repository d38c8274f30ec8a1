// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallSound;
import org.callchat.engine.pipeline.Configuration;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.Edits;
import org.callchat.engine.pipeline.ForecastRecord;
import org.callchat.engine.pipeline.Reanalysis;
import org.callchat.engine.pipeline.Team;
import org.callchat.engine.pipeline.WorkingText;
import org.callchat.engine.pipeline.care.StorageCare;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.review.ReviewDesk;

/** A desk that remembers what it was asked and answers with what it was given. */
public final class FakeDesk implements CallDesk {
    public final List<ImportRequest> imports = new ArrayList<>();
    public final Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
    private final Path workspace;
    private final List<Runnable> listeners = new ArrayList<>();
    private ImportResult result = new ImportResult(List.of(), List.of(), List.of(), List.of());
    private boolean running;
    private boolean closed;

    public FakeDesk(Path workspace) {
        this.workspace = workspace;
    }

    public void answerImportsWith(ImportResult answer) {
        result = answer;
    }

    public void change() {
        listeners.forEach(Runnable::run);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Path workspace() {
        return workspace;
    }

    @Override
    public ImportResult importCalls(ImportRequest request, Progress progress) {
        imports.add(request);
        return result;
    }

    @Override
    public DeskStatus status() {
        return new DeskStatus(counts, running, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public List<WorkingText> texts() {
        return List.of();
    }

    @Override
    public Path exportText(String name) {
        throw new UnsupportedOperationException("no test writes a text");
    }

    @Override
    public List<Insights> insights(Optional<String> batch, Settings settings, Progress progress) {
        return List.of();
    }

    @Override
    public Team team() {
        throw new UnsupportedOperationException("no window asks for the team");
    }

    @Override
    public ReviewDesk reviews() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StorageCare storage() {
        throw new UnsupportedOperationException("no window looks after the disk");
    }

    @Override
    public Subscription onChange(Runnable callback) {
        listeners.add(callback);
        return () -> listeners.remove(callback);
    }

    @Override
    public void start(int workers) {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Reanalysis.Outcome reanalyze(Optional<String> batch, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Settings settings() {
        return Settings.DEFAULTS;
    }

    @Override
    public Configuration configuration() {
        return new Configuration(List.of(), Settings.DEFAULTS, List.of(), List.of());
    }

    @Override
    public Settings keptSettings() {
        return Settings.DEFAULTS;
    }

    @Override
    public void saveSettings(Settings settings) {}

    @Override
    public Settings importSettings(Path file) {
        return Settings.DEFAULTS;
    }

    @Override
    public void exportSettings(Path file) {}

    @Override
    public FailureReport failureReport(Optional<String> batch, ZoneId zone) {
        return new FailureReport(0, 0, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public long freeTemporaryFiles() {
        return 0;
    }

    @Override
    public boolean awaitIdle(Progress progress) {
        return true;
    }

    @Override
    public OrderPage orders(OrderQuery query) {
        return new OrderPage(List.of(), 0);
    }

    @Override
    public Optional<Order> order(OrderId id) {
        return Optional.empty();
    }

    @Override
    public Optional<CallAnalysis> analysis(OrderId id) {
        return Optional.empty();
    }

    @Override
    public List<Failure> failures(OrderId id) {
        return List.of();
    }

    @Override
    public CallSound sound(OrderId id, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OrderId> retry(Collection<OrderId> ids) {
        return List.of();
    }

    @Override
    public List<OrderId> pause(Collection<OrderId> ids) {
        return List.of();
    }

    @Override
    public List<OrderId> resume(Collection<OrderId> ids) {
        return List.of();
    }

    @Override
    public List<OrderId> cancel(Collection<OrderId> ids) {
        return List.of();
    }

    @Override
    public List<Path> report(
            List<String> formats, Optional<String> batch, Path folder, String title, Progress progress) {
        return List.of();
    }

    @Override
    public Edits edits() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Batch> batches() {
        return List.of();
    }

    @Override
    public Optional<Forecast> forecast(String batch) {
        return Optional.empty();
    }

    @Override
    public ForecastRecord forecasts() {
        return new ForecastRecord(0, 0, 0);
    }
}
