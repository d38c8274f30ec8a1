// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.CallCatalogue;
import org.callchat.api.spi.Progress;

/** The chains, stores and agents of a server, each list kept for a while. */
final class CachedCatalogue implements CallCatalogue {
    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_NAME = 200;

    private final TelephonyServer server;
    private final Cache<URI, Answer> answers;
    private final Clock clock;

    CachedCatalogue(TelephonyServer server, Cache<URI, Answer> answers, Clock clock) {
        this.server = server;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Answer chains() {
        return answer(server.address().chains(), "the chains", "chainId", "name");
    }

    @Override
    public Answer stores(String chainId) {
        return answer(checked(() -> server.address().stores(chainId)), "the stores", "storeId", "storeName");
    }

    @Override
    public Answer agents(String storeId) {
        return answer(checked(() -> server.address().agents(storeId)), "the agents", "agentId", "name");
    }

    private static URI checked(Supplier<URI> uri) {
        try {
            return uri.get();
        } catch (IllegalArgumentException e) {
            throw new CallFailure(TelephonyCodes.FILTER, e.getMessage() + "; choose another.");
        }
    }

    private Answer answer(URI uri, String subject, String id, String name) {
        Answer known = answers.getIfPresent(uri);
        if (known != null) {
            return known;
        }
        JsonNode json = server.get(uri, subject, Progress.NONE);
        if (!json.isArray() || json.size() > MOST_ENTRIES) {
            throw server.misunderstood(subject, "it is no list, or one of more than " + MOST_ENTRIES);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : json) {
            String key = entry.path(id).asText("");
            if (key.isEmpty() || key.length() > LONGEST_NAME) {
                throw server.misunderstood(subject, "an entry has no " + id);
            }
            entries.add(new Entry(key, ProblemText.line(entry.path(name).asText(key))));
        }
        Answer answer = new Answer(entries, clock.instant());
        answers.put(uri, answer);
        return answer;
    }
}
