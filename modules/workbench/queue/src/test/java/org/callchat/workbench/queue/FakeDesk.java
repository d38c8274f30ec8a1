// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
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

/** A desk whose orders are a list, and which remembers what it was asked. */
final class FakeDesk implements CallDesk {
    final List<OrderPage.Row> rows = new ArrayList<>();
    final List<OrderQuery> queries = new ArrayList<>();
    final List<OrderId> retried = new ArrayList<>();
    final List<OrderId> cancelled = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean broken;

    void add(OrderPage.Row... added) {
        rows.addAll(List.of(added));
    }

    void breakDown() {
        broken = true;
    }

    void change() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public OrderPage orders(OrderQuery query) {
        if (broken) {
            throw new CallFailure(new FailureCode("DB_CONN_LOST"), "The database does not answer; try again.");
        }
        queries.add(query);
        List<OrderPage.Row> matching = rows.stream()
                .filter(row -> query.states().isEmpty()
                        || query.states().contains(row.order().state()))
                .filter(row -> query.text()
                        .map(text -> row.order().id().value().contains(text))
                        .orElse(true))
                .sorted(order(query))
                .toList();
        return new OrderPage(
                matching.stream().skip(query.offset()).limit(query.limit()).toList(), matching.size());
    }

    private static Comparator<OrderPage.Row> order(OrderQuery query) {
        Comparator<OrderPage.Row> order = query.sort() == OrderQuery.Sort.ORDER_ID
                ? Comparator.comparing(row -> row.order().id())
                : (a, b) -> 0;
        return query.ascending() ? order : order.reversed();
    }

    @Override
    public DeskStatus status() {
        Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
        rows.forEach(row -> counts.merge(row.order().state(), 1L, Long::sum));
        return new DeskStatus(counts, false, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
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
    public List<OrderId> retry(Collection<OrderId> ids) {
        retried.addAll(ids);
        return List.copyOf(ids);
    }

    @Override
    public List<OrderId> cancel(Collection<OrderId> ids) {
        cancelled.addAll(ids);
        return List.copyOf(ids);
    }

    @Override
    public List<OrderId> pause(Collection<OrderId> ids) {
        return List.copyOf(ids);
    }

    @Override
    public List<OrderId> resume(Collection<OrderId> ids) {
        return List.copyOf(ids);
    }

    @Override
    public Path workspace() {
        throw new UnsupportedOperationException();
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
    public ImportResult importCalls(ImportRequest request, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start(int workers) {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public boolean awaitIdle(Progress progress) {
        return true;
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
    public List<Path> report(
            List<String> formats, Optional<String> batch, Path folder, String title, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reanalysis.Outcome reanalyze(Optional<String> batch, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

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
