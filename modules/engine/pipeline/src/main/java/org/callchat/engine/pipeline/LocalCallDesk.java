// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.engine.audio.AudioDecoder;
import org.callchat.engine.pipeline.care.CareSettings;
import org.callchat.engine.pipeline.care.FilesInHand;
import org.callchat.engine.pipeline.care.LocalStorageCare;
import org.callchat.engine.pipeline.care.StorageCare;
import org.callchat.engine.pipeline.failures.FailureAnalysis;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.pipeline.review.ReviewDesk;
import org.callchat.engine.pipeline.review.StoredReviews;
import org.callchat.engine.queue.OrderQueue;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.queue.QueueOptions;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.NewOrder;
import org.callchat.engine.store.Workspace;
import org.jspecify.annotations.Nullable;

/** {@link CallDesk} on a workspace of this machine. */
final class LocalCallDesk implements CallDesk {
    private static final Duration LOOK_AT_OTHERS_EVERY = Duration.ofSeconds(2);

    private static final long LISTENING_CACHE_BYTES = 4L << 30;

    private final Workspace workspace;
    private final CallStore store;
    private final Optional<String> shared;
    private final Team team;
    private final Extensions extensions;
    private final ErrorCatalogue errors;
    private final Clock clock;
    private final LayeredSettings layers;
    private final WorkingTexts texts;
    private final SoundStage sounds;
    private final ListeningCache listening;
    private final ChangeBell bell = new ChangeBell();
    private final Throughput throughput;
    private final Foresight foresight;
    private final Edits edits;
    private final LocalStorageCare care;
    private final ReviewDesk reviews;
    /** Guards starting and stopping. */
    private final Object lifecycle = new Object();

    private volatile OrderQueue queue;
    private volatile @Nullable Engine engine;
    private volatile Known known = new Known(Map.of(), Optional.empty(), Optional.empty(), List.of());

    /** @param shared the team's database in words, where it is one */
    LocalCallDesk(
            Workspace workspace,
            CallStore store,
            Optional<String> shared,
            Extensions extensions,
            ErrorCatalogue errors,
            AudioDecoder decoder,
            LayeredSettings layers,
            Clock clock) {
        this.workspace = workspace;
        this.store = store;
        this.shared = shared;
        this.team = new StoredTeam(store.nodes(), clock);
        this.extensions = extensions;
        this.errors = errors;
        this.clock = clock;
        this.layers = layers;
        this.texts = new WorkingTexts(extensions.analyzers(), workspace.configuration());
        this.sounds = new SoundStage(decoder, workspace.cache(), new StoreCheckpoints(store, clock), clock);
        this.listening = new ListeningCache(workspace.cache().resolve("listening"), LISTENING_CACHE_BYTES);
        this.throughput = new Throughput(clock);
        this.foresight = new Foresight(store.paces(), clock);
        this.edits = new QueueEdits(() -> queue, store.edits(), this::changedByHand);
        this.reviews = new StoredReviews(store, extensions.labelFormats(), clock, bell::changed);
        sweep();
        this.queue = queueOf(1, Settings.DEFAULTS);
        if (shared.isPresent()) {
            bell.ringEvery(LOOK_AT_OTHERS_EVERY);
        }
        this.care = new LocalStorageCare(
                workspace, store, shared.isPresent(), this::settings, this::filesInHand, extensions::exporter, clock);
    }

    /** Only where nobody else is at work. */
    private void sweep() {
        if (workspace.isOwn()) {
            Leftovers.sweep(workspace.cache());
            Leftovers.sweep(workspace.recordings());
            Leftovers.sweepPartial(RecordingFetch.partial(workspace.recordings()), clock.instant());
        }
    }

    @Override
    public Path workspace() {
        return workspace.root();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.concat(EngineParameters.of(extensions).stream(), CareSettings.ALL.stream())
                .toList();
    }

    @Override
    public Configuration configuration() {
        return layers.read();
    }

    @Override
    public Settings settings() {
        return configuration().settings();
    }

    @Override
    public Settings keptSettings() {
        return layers.keptInWorkspace();
    }

    @Override
    public void saveSettings(Settings settings) {
        layers.keep(settings);
        bell.changed();
    }

    @Override
    public Settings importSettings(Path file) {
        saveSettings(layers.readStrictly(file));
        return keptSettings();
    }

    @Override
    public void exportSettings(Path file) {
        new SettingsFile(file).write(keptSettings());
    }

    @Override
    public ImportResult importCalls(ImportRequest request, Progress progress) {
        CallSource source = extensions
                .source(request.source())
                .orElseThrow(() -> new CallFailure(
                        new FailureCode("API_STATE_NO_SOURCE"),
                        "There is no source \"" + request.source() + "\"; there are "
                                + extensions.sources().stream()
                                        .map(CallSource::id)
                                        .toList() + "."));
        Settings settings = over(settings(), request.settings());
        CallSource.Listing listing = request.only().isPresent()
                ? source.find(request.only().get(), settings, progress)
                : source.list(settings, progress);
        Set<OrderId> missing = new HashSet<>(request.only().orElse(Set.of()));
        List<NewOrder> orders = new ArrayList<>();
        for (CallSource.Found found : listing.calls()) {
            boolean wanted =
                    request.only().isEmpty() || missing.remove(found.call().order());
            if (wanted) {
                orders.add(new NewOrder(found.call(), found.reference(), request.batch()));
            }
        }
        String who = System.getProperty("user.name", "somebody");
        store.batches().note(request.batch(), who, request.source(), new Batch.Asked(0, 0, 0, 0), clock.instant());
        CallStore.Added added = queue.add(orders);
        Batch.Asked asked = new Batch.Asked(
                added.added().size(),
                added.alreadyThere().size(),
                listing.refused().size(),
                missing.size());
        store.batches().note(request.batch(), who, request.source(), asked, clock.instant());
        changedByHand();
        return new ImportResult(
                added.added(), added.alreadyThere(), missing.stream().sorted().toList(), listing.refused());
    }

    /** What the request says, and what the workspace says about the rest. */
    private static Settings over(Settings workspace, Settings request) {
        Map<String, String> all = new TreeMap<>(workspace.values());
        all.putAll(request.values());
        return new Settings(all);
    }

    @Override
    public void start(int workers) {
        synchronized (lifecycle) {
            if (queue.isRunning()) {
                return;
            }
            workspace.own();
            sweep();
            Settings settings = texts.resolve(settings());
            int used = Math.min(workers, settings.get(PipelineSettings.MAX_WORKERS));
            Engine.Folders folders = new Engine.Folders(
                    workspace.recordings(),
                    workspace.cache(),
                    workspace.logs(),
                    UserFolders.standard().cache());
            Engine made = Engine.start(
                    extensions,
                    settings,
                    folders,
                    sounds,
                    new StoreCheckpoints(store, clock),
                    used,
                    clock,
                    Progress.NONE);
            engine = made;
            try {
                throughput.begin();
                foresight.overtaken();
                // the call after the ones being transcribed is decoded meanwhile
                queue = queueOf(Math.min(used + 1, QueueOptions.MAX_WORKERS), settings);
                queue.start();
            } catch (RuntimeException e) {
                engine = null;
                made.close();
                throw e;
            }
            care.begin();
        }
        bell.changed();
    }

    @Override
    public void stop() {
        synchronized (lifecycle) {
            boolean worked = queue.isRunning();
            try {
                queue.stop();
                if (worked) {
                    // nothing left is a forecast's test, anything else is the end of it
                    foresight.look(store.counts(), List.of(), 0, 0);
                    foresight.overtaken();
                }
            } catch (CallFailure e) {
                System.getLogger(LocalCallDesk.class.getName())
                        .log(System.Logger.Level.INFO, "what was foretold stays untested: {0}", e.code());
            } finally {
                Engine used = engine;
                engine = null;
                if (used != null) {
                    used.close();
                }
            }
        }
        bell.changed();
    }

    @Override
    public boolean isRunning() {
        return queue.isRunning();
    }

    @Override
    public boolean awaitIdle(Progress progress) {
        return queue.awaitIdle(progress);
    }

    @Override
    public DeskStatus status() {
        List<DeskStatus.InHand> inHand = queue.inHand().stream()
                .flatMap(h -> h.stage().stream().map(s -> new DeskStatus.InHand(h.order(), s, h.progress())))
                .toList();
        Engine used = engine;
        Optional<String> obstacle = queue.obstacle();
        try {
            known = new Known(store.counts(), store.nextAttempt(), team.held(), team.nodes());
        } catch (CallFailure e) {
            // the database is away for the moment: what was known last, and why it is not known better
            if (obstacle.isEmpty()) {
                throw e;
            }
        }
        Known seen = known;
        Optional<Double> speed = speed(seen.nodes());
        return new DeskStatus(
                seen.orders(),
                queue.isRunning(),
                inHand,
                speed,
                forecast(seen, obstacle.isPresent()),
                seen.nextAttempt(),
                obstacle.or(() -> used == null ? Optional.empty() : used.waitsFor()),
                seen.held(),
                seen.nodes(),
                shared);
    }

    /** Empty while nobody works, all work is held, or the database is away. */
    private Optional<Forecast> forecast(Known seen, boolean isObstructed) {
        Crew crew = crew(seen.nodes());
        try {
            if (isObstructed || seen.held().isPresent()) {
                foresight.heldUp();
                return Optional.empty();
            }
            return foresight.look(seen.orders(), queue.inHand(), crew.workers(), crew.nodes());
        } catch (CallFailure e) {
            return Optional.empty();
        }
    }

    /** Who works: of what each node has in hand, one call is only made ready for the others. */
    private record Crew(int workers, int nodes) {}

    private static Crew crew(List<Team.Node> all) {
        List<Team.Node> atWork =
                all.stream().filter(n -> n.health() == Team.Health.AT_WORK).toList();
        int hands = atWork.stream().mapToInt(Team.Node::workers).sum();
        return new Crew(Math.max(hands - atWork.size(), atWork.size()), atWork.size());
    }

    private void changedByHand() {
        foresight.overtaken();
        bell.changed();
    }

    /** Of this process while it works, or of all nodes that do. */
    private Optional<Double> speed(List<Team.Node> nodes) {
        if (shared.isEmpty()) {
            return throughput.callsPerHour();
        }
        double sum = nodes.stream()
                .filter(node -> node.health() == Team.Health.AT_WORK)
                .flatMap(node -> node.callsPerHour().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        return sum > 0 ? Optional.of(sum) : Optional.empty();
    }

    /** What the store said last. */
    private record Known(
            Map<OrderState, Long> orders,
            Optional<Instant> nextAttempt,
            Optional<Team.Hold> held,
            List<Team.Node> nodes) {}

    @Override
    public Team team() {
        return team;
    }

    @Override
    public OrderPage orders(OrderQuery query) {
        return store.orders(query);
    }

    @Override
    public Optional<Order> order(OrderId id) {
        return store.order(id);
    }

    @Override
    public Optional<CallAnalysis> analysis(OrderId id) {
        return store.analysis(id);
    }

    @Override
    public List<Failure> failures(OrderId id) {
        return store.failures(id);
    }

    @Override
    public FailureReport failureReport(Optional<String> batch, ZoneId zone) {
        try (Stream<CallStore.Tried> tried = store.tried(batch)) {
            return FailureAnalysis.of(tried, zone);
        }
    }

    @Override
    public long freeTemporaryFiles() {
        return listening.clear();
    }

    @Override
    public CallSound sound(OrderId id, Progress progress) {
        Order order = store.order(id)
                .orElseThrow(() -> new CallFailure(
                        new FailureCode("GUI_DATA_NO_ORDER"), "There is no order " + id + " in this workspace."));
        CallRecord call = order.call();
        FetchedRecording fetched = kept(id).orElseGet(
                        () -> new RecordingFetch(extensions, settings(), workspace.recordings())
                                .fetch(id, order.reference(), progress));
        try (SoundStage.InHand sound = sounds.open(call, fetched, progress)) {
            PcmFile pcm = listening
                    .find(fetched.sha256(), sound.recording().channels(), clock.instant())
                    .orElseGet(() -> listening.keep(fetched.sha256(), sound.release(progress)));
            return new CallSound(pcm, sound.peaks());
        }
    }

    @Override
    public Reanalysis.Outcome reanalyze(Optional<String> batch, Progress progress) {
        Settings settings = texts.resolve(settings());
        Optional<String> voiceKey = extensions
                .transcriber(settings.get(PipelineSettings.TRANSCRIBER))
                .map(transcriber -> Hearing.voiceKey(transcriber, settings));
        AnalysisStage analysis = new AnalysisStage(extensions.analyzers(), settings, clock);
        Reanalysis.Outcome outcome = new Reanalysis(store, workspace.cache(), voiceKey, analysis, clock)
                .run(batch, Runtime.getRuntime().availableProcessors(), progress);
        bell.changed();
        return outcome;
    }

    /** The recording as an earlier attempt fetched it. */
    private Optional<FetchedRecording> kept(OrderId id) {
        Optional<Recording> recording = store.analysis(id).flatMap(CallAnalysis::recording);
        return recording.flatMap(
                r -> Optional.of(workspace.recordings().resolve(r.sha256().hex()))
                        .filter(Files::isRegularFile)
                        .map(file -> new FetchedRecording(file, r.name(), r.sha256())));
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public List<Batch> batches() {
        return store.batches().all();
    }

    @Override
    public Optional<Forecast> forecast(String batch) {
        Crew crew = crew(team.nodes());
        return foresight.lookAt(batch, store.counts(), queue.inHand(), crew.workers(), crew.nodes());
    }

    @Override
    public ForecastRecord forecasts() {
        return foresight.record();
    }

    @Override
    public List<Path> report(List<String> formats, Optional<String> batch, Path folder, String title, Progress progress)
            throws IOException {
        List<ReportExporter> exporters = formats.stream().map(this::exporter).toList();
        Files.createDirectories(folder);
        Settings settings = settings();
        Report.Summary summary = store.summary(batch, title, clock.instant(), settings.values());
        Report report = new StoreReport(store, summary, batch, () -> insights(batch, settings, progress), errors);
        List<Path> files = new ArrayList<>();
        for (ReportExporter exporter : exporters) {
            files.addAll(exporter.export(report, folder, settings, progress));
        }
        return files;
    }

    @Override
    public List<WorkingText> texts() {
        return texts.all();
    }

    @Override
    public Path exportText(String name) {
        return texts.export(name);
    }

    @Override
    public List<Insights> insights(Optional<String> batch, Settings settings, Progress progress) {
        List<Insights> all = new ArrayList<>();
        for (CallAnalyzer analyzer : extensions.analyzers()) {
            try (Stream<CallAnalysis> findings = store.findings(batch)) {
                analyzer.across(findings, settings, progress).ifPresent(all::add);
            }
        }
        return all;
    }

    private ReportExporter exporter(String format) {
        return extensions
                .exporter(format)
                .orElseThrow(() -> new CallFailure(
                        new FailureCode("RP_VAL_FORMAT"),
                        "There is no report format \"" + format + "\"; choose from "
                                + extensions.exporters().stream()
                                        .map(ReportExporter::id)
                                        .toList() + "."));
    }

    @Override
    public ReviewDesk reviews() {
        return reviews;
    }

    @Override
    public StorageCare storage() {
        return care;
    }

    private FilesInHand filesInHand() {
        Engine used = engine;
        return used == null ? new FilesInHand(clock) : used.filesInHand();
    }

    @Override
    public Subscription onChange(Runnable callback) {
        return bell.subscribe(callback);
    }

    private OrderQueue queueOf(int hands, Settings settings) {
        CatalogueRetries retries = new CatalogueRetries(errors, settings, new Random());
        OrderQueue made = new OrderQueue(store, this::process, retries, clock, QueueOptions.workers(hands));
        made.addChangeListener(bell::changed);
        return made;
    }

    private CallAnalysis process(Order order, OrderWork.Tracker tracker) {
        Engine used = engine;
        if (used == null) {
            throw new java.util.concurrent.CancellationException("the desk has stopped");
        }
        CallAnalysis result = used.process(order.call(), order.reference(), tracker);
        throughput.completed();
        return result;
    }

    @Override
    public void close() {
        try {
            stop();
            care.close();
        } finally {
            bell.close();
            try {
                store.close();
            } finally {
                workspace.close();
            }
        }
    }
}
