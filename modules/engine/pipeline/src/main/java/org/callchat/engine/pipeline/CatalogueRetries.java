// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.engine.queue.ExponentialBackoff;
import org.callchat.engine.queue.RetryPolicy;

/** Tries again as the catalogue says of each failure; where a person set a number, that holds for all of them. */
record CatalogueRetries(ErrorCatalogue errors, Settings settings, RandomGenerator random) implements RetryPolicy {

    @Override
    public Optional<Duration> nextTry(CallFailure failure, int attempts) {
        return errors.backoff(failure.code()).flatMap(said -> backoff(said).nextTry(failure, attempts));
    }

    private ExponentialBackoff backoff(ErrorCatalogue.Backoff said) {
        Duration first = isSet(PipelineSettings.BACKOFF.id())
                ? Duration.ofMillis(Math.max(1, Math.round(settings.get(PipelineSettings.BACKOFF) * 1000)))
                : said.first();
        Duration longest = said.longest().compareTo(first) >= 0 ? said.longest() : first;
        int most = isSet(PipelineSettings.ATTEMPTS.id()) ? settings.get(PipelineSettings.ATTEMPTS) : said.attempts();
        return new ExponentialBackoff(first, 2, longest, most, code -> true, random);
    }

    private boolean isSet(String id) {
        return settings.values().containsKey(id);
    }
}
