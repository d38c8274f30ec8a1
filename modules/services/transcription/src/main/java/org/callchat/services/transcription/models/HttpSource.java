// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callchat.api.spi.Progress;

/** A model by HTTPS. A download that is cut goes on where it stopped, at once or next time. */
final class HttpSource implements ModelSource {
    private final HttpTimes times;
    private final int attempts;

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param idle for the answer, and then for each further piece of it
     */
    record HttpTimes(Duration connect, Duration idle) {}

    /** @param attempts how often a download that made headway and was cut is taken up again at once */
    HttpSource(HttpTimes times, int attempts) {
        this.times = times;
        this.attempts = attempts;
    }

    @Override
    public String id() {
        return "https";
    }

    @Override
    public Optional<String> offers(CatalogueModel model) {
        return model.https().map(URI::toString);
    }

    @Override
    public void fetch(CatalogueModel model, Path part, Progress progress) throws IOException {
        URI address = model.https().orElseThrow(() -> new IOException("no address has " + model.name()));
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(times.connect())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .build();
        ResumedDownload download = new ResumedDownload(client, address, model.bytes(), part, times.idle());
        for (int attempt = 1; ; attempt++) {
            long before = size(part);
            try {
                download.go(progress);
                return;
            } catch (DownloadCut e) {
                if (attempt >= attempts || size(part) <= before) {
                    throw e;
                }
            }
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
