// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallCatalogue;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Secrets;
import org.callchat.services.sources.telephony.TelephonyParameters.Patience;

/**
 * Calls of a telephony service that keeps the contract in {@code samples/telephony/openapi.yaml}. Remembers of each
 * server whether it is away and what its catalogue was; nothing else.
 */
public final class TelephonyCallSource implements CallSource {
    static final String ID = "telephony";
    private static final int MOST_LISTS = 1000;

    private final Secrets secrets;
    private final Surroundings around;
    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Persistence> persistence = new ConcurrentHashMap<>();
    private final Map<Duration, Cache<URI, CallCatalogue.Answer>> catalogues = new ConcurrentHashMap<>();

    /** For ServiceLoader and Lookup: without a token. */
    public TelephonyCallSource() {
        this(Secrets.NONE, Surroundings.real());
    }

    TelephonyCallSource(Secrets secrets, Surroundings around) {
        this.secrets = secrets;
        this.around = around;
    }

    @Override
    public CallSource with(Secrets others) {
        return new TelephonyCallSource(others, around);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Telephony service";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return TelephonyParameters.ALL;
    }

    @Override
    public List<Parameter<?>> fetchParameters() {
        return TelephonyParameters.FETCH;
    }

    @Override
    public Listing list(Settings settings, Progress progress) {
        return search(settings).all(progress);
    }

    @Override
    public Page page(Settings settings, Optional<String> cursor, Progress progress) {
        return search(settings).page(cursor, progress);
    }

    @Override
    public Listing find(Set<OrderId> orders, Settings settings, Progress progress) {
        return search(settings).find(orders, progress);
    }

    @Override
    public Optional<CallCatalogue> catalogue(Settings settings) {
        Duration age = Duration.ofMinutes(settings.get(TelephonyParameters.CATALOGUE_AGE));
        Cache<URI, CallCatalogue.Answer> answers = catalogues.computeIfAbsent(age, this::cache);
        return Optional.of(new CachedCatalogue(server(address(settings), settings), answers, around.clock()));
    }

    @Override
    public Optional<Fetched> fetch(RecordingReference reference, Settings settings, Path folder, Progress progress)
            throws IOException {
        RecordingPlace place = RecordingPlace.parse(reference, settings.get(TelephonyParameters.ALLOW_HTTP));
        return Optional.of(
                new RecordingDownload(server(place.server(), settings), place.order(), progress).into(folder));
    }

    @Override
    public Content open(RecordingReference reference, Settings settings) throws IOException {
        Path folder = Files.createTempDirectory("chat-recording");
        try {
            Fetched fetched = fetch(reference, settings, folder, Progress.NONE).orElseThrow();
            InputStream bytes = new FilterInputStream(Files.newInputStream(fetched.file())) {
                @Override
                public void close() throws IOException {
                    super.close();
                    clear(folder);
                }
            };
            return new Content(fetched.name(), Optional.of(Files.size(fetched.file())), bytes);
        } catch (IOException | RuntimeException e) {
            clear(folder);
            throw e;
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private CallSearch search(Settings settings) {
        return new CallSearch(
                server(address(settings), settings),
                TelephonyParameters.query(settings),
                settings.get(TelephonyParameters.PAGE_SIZE));
    }

    private static ServerAddress address(Settings settings) {
        return ServerAddress.parse(
                settings.get(TelephonyParameters.SERVER), settings.get(TelephonyParameters.ALLOW_HTTP));
    }

    private TelephonyServer server(ServerAddress address, Settings settings) {
        Patience patience = Patience.of(settings);
        return new TelephonyServer(
                address,
                patience,
                clients.computeIfAbsent(patience.connect(), TelephonyCallSource::client),
                secrets,
                persistence.computeIfAbsent(address.origin(), origin -> new Persistence(origin, around)),
                around);
    }

    /** Follows no one: a token goes to the server it was given for and nowhere else. */
    private static HttpClient client(Duration connect) {
        return HttpClient.newBuilder()
                .connectTimeout(connect)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private Cache<URI, CallCatalogue.Answer> cache(Duration age) {
        return Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumSize(MOST_LISTS)
                .ticker(() -> around.clock().millis() * 1_000_000)
                .build();
    }
}
