// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
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
import org.callchat.engine.queue.ExponentialBackoff;
import org.callchat.engine.queue.OrderQueue;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.queue.QueueOptions;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.NewOrder;
import org.callchat.engine.store.Workspace;
import org.jspecify.annotations.Nullable;

/** {@link CallDesk} on a workspace of this machine. */
final class LocalCallDesk implements CallDesk {
    private static final long LISTENING_CACHE_BYTES = 4L << 30;

    private final Workspace workspace;
    private final CallStore store;
    private final Extensions extensions;
    private final ErrorCatalogue errors;
    private final Clock clock;
    private final SettingsFile settingsFile;
    private final WorkingTexts texts;
    private final SoundStage sounds;
    private final ListeningCache listening;
    private final ChangeBell bell = new ChangeBell();
    private final Throughput throughput;
    private final LocalStorageCare care;
    /** Guards starting and stopping. */
    private final Object lifecycle = new Object();

    private volatile OrderQueue queue;
    private volatile @Nullable Engine engine;

    LocalCallDesk(
            Workspace workspace,
            CallStore store,
            Extensions extensions,
            ErrorCatalogue errors,
            AudioDecoder decoder,
            Clock clock) {
        this.workspace = workspace;
        this.store = store;
        this.extensions = extensions;
        this.errors = errors;
        this.clock = clock;
        this.settingsFile = new SettingsFile(workspace.configuration());
        this.texts = new WorkingTexts(extensions.analyzers(), workspace.configuration());
        this.sounds = new SoundStage(decoder, workspace.cache(), new StoreCheckpoints(store, clock), clock);
        this.listening = new ListeningCache(workspace.cache().resolve("listening"), LISTENING_CACHE_BYTES);
        this.throughput = new Throughput(clock);
        Leftovers.sweep(workspace.cache());
        Leftovers.sweep(workspace.recordings());
        this.queue = queueOf(1, Settings.DEFAULTS);
        this.care =
                new LocalStorageCare(workspace, store, this::settings, this::filesInHand, extensions::exporter, clock);
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
    public Settings settings() {
        return settingsFile.read(parameters());
    }

    @Override
    public void saveSettings(Settings settings) {
        settingsFile.write(settings, parameters());
        bell.changed();
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
        CallSource.Listing listing = source.list(request.settings(), progress);
        Set<OrderId> missing = new HashSet<>(request.only().orElse(Set.of()));
        List<NewOrder> orders = new ArrayList<>();
        for (CallSource.Found found : listing.calls()) {
            boolean wanted =
                    request.only().isEmpty() || missing.remove(found.call().order());
            if (wanted) {
                orders.add(new NewOrder(found.call(), found.reference(), request.batch()));
            }
        }
        CallStore.Added added = queue.add(orders);
        bell.changed();
        return new ImportResult(
                added.added(), added.alreadyThere(), missing.stream().sorted().toList(), listing.refused());
    }

    @Override
    public void start(int workers) {
        synchronized (lifecycle) {
            if (queue.isRunning()) {
                return;
            }
            Settings settings = texts.resolve(settings());
            Engine.Folders folders = new Engine.Folders(
                    workspace.recordings(),
                    workspace.cache(),
                    workspace.logs(),
                    UserFolders.standard().cache());
            engine = Engine.start(
                    extensions,
                    settings,
                    folders,
                    sounds,
                    new StoreCheckpoints(store, clock),
                    workers,
                    clock,
                    Progress.NONE);
            throughput.begin();
            // the call after the ones being transcribed is decoded meanwhile
            queue = queueOf(Math.min(workers + 1, QueueOptions.MAX_WORKERS), settings);
            queue.start();
            care.begin();
        }
        bell.changed();
    }

    @Override
    public void stop() {
        synchronized (lifecycle) {
            queue.stop();
            Engine used = engine;
            engine = null;
            if (used != null) {
                used.close();
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
        var counts = store.counts();
        Engine used = engine;
        return new DeskStatus(
                counts,
                queue.isRunning(),
                inHand,
                throughput.callsPerHour(),
                queue.isRunning() ? throughput.remaining(counts) : Optional.empty(),
                store.nextAttempt(),
                used == null ? Optional.empty() : used.waitsFor());
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
    public CallSound sound(OrderId id, Progress progress) {
        Order order = store.order(id)
                .orElseThrow(() -> new CallFailure(
                        new FailureCode("GUI_DATA_NO_ORDER"), "There is no order " + id + " in this workspace."));
        CallRecord call = order.call();
        FetchedRecording fetched = kept(id).orElseGet(
                        () -> new RecordingFetch(extensions, Settings.DEFAULTS, workspace.recordings())
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
    public List<OrderId> retry(Collection<OrderId> ids) {
        return queue.retry(ids);
    }

    @Override
    public List<OrderId> pause(Collection<OrderId> ids) {
        return queue.pause(ids);
    }

    @Override
    public List<OrderId> resume(Collection<OrderId> ids) {
        return queue.resume(ids);
    }

    @Override
    public List<OrderId> cancel(Collection<OrderId> ids) {
        return queue.cancel(ids);
    }

    @Override
    public List<Path> report(List<String> formats, Path folder, String title, Progress progress) throws IOException {
        List<ReportExporter> exporters = formats.stream().map(this::exporter).toList();
        Files.createDirectories(folder);
        Settings settings = settings();
        Report.Summary summary = store.summary(Optional.empty(), title, clock.instant(), settings.values());
        Report report = new StoreReport(store, summary, Optional.empty());
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
        double base = settings.get(PipelineSettings.BACKOFF);
        ExponentialBackoff retries = new ExponentialBackoff(
                Duration.ofMillis(Math.max(1, Math.round(base * 1000))),
                2,
                Duration.ofHours(1),
                settings.get(PipelineSettings.ATTEMPTS),
                errors::isRetryable,
                new Random());
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
        stop();
        care.close();
        bell.close();
        store.close();
        workspace.close();
    }
}
