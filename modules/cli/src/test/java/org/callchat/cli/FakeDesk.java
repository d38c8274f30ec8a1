// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.review.ReviewDesk;

/** A desk in memory: a run completes every order but those whose name says {@code bad}. */
final class FakeDesk implements CallDesk {
    Optional<ReviewDesk> reviews = Optional.empty();
    private static final Forecast FORECAST = new Forecast(
            12,
            Duration.ofSeconds(90),
            new Forecast.Range(Duration.ofSeconds(80), Duration.ofSeconds(110)),
            new Forecast.Range(Duration.ofSeconds(70), Duration.ofSeconds(130)),
            8);
    final List<Batch> batches = new ArrayList<>();
    final FakeEdits edits = new FakeEdits(this);

    List<WorkingText> texts = List.of();
    List<Insights> insights = List.of();

    static final Parameter<Double> MINIMUM =
            Parameter.number("silence.minimum", "Least silence", "What is reported.", "s", 1, 0.1, 60);

    static final Parameter<String> LANGUAGE = Parameter.text(
            "fake.language", "Language", "Which.", "i1", List.of("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9"));

    final Map<OrderId, Order> orders = new TreeMap<>();
    final List<ImportRequest> imports = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    ImportResult importResult = new ImportResult(List.of(), List.of(), List.of(), List.of());
    List<DeskStatus.InHand> inHand = List.of();
    Optional<Instant> nextAttempt = Optional.empty();
    Settings settings = Settings.DEFAULTS;
    Settings commandLine = Settings.DEFAULTS;
    List<String> refused = List.of();
    FailureReport failureReport =
            new FailureReport(0, 0, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    final List<String> reanalyzed = new ArrayList<>();
    Reanalysis.Outcome outcome = new Reanalysis.Outcome(3, List.of(), true);
    final FakeTeam team = new FakeTeam();
    Optional<String> store = Optional.empty();
    final FakeCare care = new FakeCare();
    Path workspace = Path.of(".");
    Runnable whileRunning = () -> {};
    private Runnable onChange = () -> {};

    void add(String id, OrderState state) {
        orders.put(new OrderId(id), Calls.order(id, state));
    }

    @Override
    public Path workspace() {
        return workspace;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MINIMUM, LANGUAGE, FakeTranscriber.MODEL, FakeTranscriber.THREADS);
    }

    /** The layers of a person's values, the later ones above. */
    static Configuration configuration(List<Parameter<?>> parameters, Settings below, Settings above) {
        return new Configuration(
                parameters.stream().map(p -> value(p, below, above)).toList(), Settings.DEFAULTS, List.of(), List.of());
    }

    private static Configuration.Value value(Parameter<?> parameter, Settings below, Settings above) {
        Configuration.Layer layer = above.values().containsKey(parameter.id())
                ? Configuration.Layer.COMMAND_LINE
                : below.values().containsKey(parameter.id())
                        ? Configuration.Layer.WORKSPACE
                        : Configuration.Layer.DEFAULT;
        Settings said = layer == Configuration.Layer.COMMAND_LINE ? above : below;
        return new Configuration.Value(
                parameter,
                String.valueOf(said.get(parameter)),
                layer,
                layer == Configuration.Layer.DEFAULT ? "" : "here:1");
    }

    @Override
    public Configuration configuration() {
        return refused.isEmpty()
                ? configuration(parameters(), settings, commandLine)
                : new Configuration(List.of(), Settings.DEFAULTS, refused, List.of("CHAT_TYPO names no setting."));
    }

    @Override
    public Settings settings() {
        return configuration().settings();
    }

    @Override
    public Settings keptSettings() {
        return settings;
    }

    @Override
    public Settings importSettings(Path file) {
        calls.add("import " + file.getFileName());
        return settings;
    }

    @Override
    public void exportSettings(Path file) {
        calls.add("export " + file.getFileName());
    }

    @Override
    public FailureReport failureReport(Optional<String> batch, ZoneId zone) {
        return failureReport;
    }

    @Override
    public long freeTemporaryFiles() {
        return 2_500_000;
    }

    @Override
    public void saveSettings(Settings changed) {
        settings = changed;
    }

    @Override
    public ImportResult importCalls(ImportRequest request, Progress progress) {
        imports.add(request);
        return importResult;
    }

    @Override
    public void start(int workers) {
        calls.add("start " + workers);
    }

    @Override
    public void stop() {
        calls.add("stop");
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public boolean awaitIdle(Progress progress) {
        for (Order order : List.copyOf(orders.values())) {
            if (progress.isCancelled()) {
                return false;
            }
            if (!order.state().isSettled() && order.state() != OrderState.PAUSED) {
                boolean bad = order.id().value().contains("bad");
                settle(order.id(), bad ? OrderState.DEAD : OrderState.COMPLETED);
                onChange.run();
                whileRunning.run();
            }
        }
        return true;
    }

    private void settle(OrderId id, OrderState state) {
        Order order = Calls.order(id.value(), state);
        orders.put(
                id,
                new Order(
                        order.call(),
                        order.reference(),
                        order.batch(),
                        state,
                        order.priority(),
                        1,
                        order.stage(),
                        order.nextAttempt(),
                        order.lastFailure(),
                        order.createdAt(),
                        CommandLineFixture.NOW));
    }

    @Override
    public DeskStatus status() {
        Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
        orders.values().forEach(order -> counts.merge(order.state(), 1L, Long::sum));
        return new DeskStatus(
                counts,
                false,
                inHand,
                Optional.empty(),
                Optional.of(FORECAST),
                nextAttempt,
                Optional.empty(),
                team.held(),
                team.nodes(),
                store);
    }

    @Override
    public OrderPage orders(OrderQuery query) {
        Comparator<Order> by = query.sort() == OrderQuery.Sort.UPDATED
                ? Comparator.comparing(Order::updatedAt)
                : Comparator.comparing(Order::id);
        List<OrderPage.Row> matching = orders.values().stream()
                .filter(order -> (query.states().isEmpty() || query.states().contains(order.state())))
                .sorted(query.ascending() ? by : by.reversed())
                .map(order -> new OrderPage.Row(order, Optional.empty()))
                .toList();
        return new OrderPage(
                matching.stream().skip(query.offset()).limit(query.limit()).toList(), matching.size());
    }

    @Override
    public Optional<Order> order(OrderId id) {
        return Optional.ofNullable(orders.get(id));
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
        throw new UnsupportedOperationException("no command listens");
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public List<Batch> batches() {
        return batches;
    }

    @Override
    public Optional<Forecast> forecast(String batch) {
        return batch.equals("first") ? Optional.of(FORECAST) : Optional.empty();
    }

    @Override
    public ForecastRecord forecasts() {
        return new ForecastRecord(10, 8, 9);
    }

    @Override
    public List<Path> report(List<String> formats, Optional<String> batch, Path folder, String title, Progress progress)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (String format : formats) {
            files.add(Files.writeString(folder.resolve("report." + format), title + batch.orElse("")));
        }
        return files;
    }

    @Override
    public List<WorkingText> texts() {
        return texts;
    }

    @Override
    public Path exportText(String name) {
        return workspace().resolve(name);
    }

    @Override
    public List<Insights> insights(Optional<String> batch, Settings settings, Progress progress) {
        return insights;
    }

    @Override
    public Team team() {
        return team;
    }

    @Override
    public ReviewDesk reviews() {
        return reviews.orElseThrow(UnsupportedOperationException::new);
    }

    @Override
    public FakeCare storage() {
        return care;
    }

    @Override
    public Subscription onChange(Runnable callback) {
        onChange = callback;
        return () -> onChange = () -> {};
    }

    @Override
    public Reanalysis.Outcome reanalyze(Optional<String> batch, Progress progress) {
        reanalyzed.add(batch.orElse("every batch"));
        return outcome;
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
