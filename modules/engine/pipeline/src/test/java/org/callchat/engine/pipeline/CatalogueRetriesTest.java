// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Settings;
import org.callchat.engine.pipeline.ErrorCatalogue.Backoff;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.junit.jupiter.api.Test;

class CatalogueRetriesTest {
    private static final FailureCode SLOW = new FailureCode("SYS_RES_DISK_FULL");
    private static final FailureCode USUAL = new FailureCode("DL_CONN_INTERRUPTED");
    private static final FailureCode HOPELESS = new FailureCode("DEC_DATA_EMPTY_FILE");

    @Test
    void each_failure_waits_as_its_entry_says() {
        CatalogueRetries retries = retries(Settings.DEFAULTS);

        assertThat(retries.nextTry(failure(SLOW), 1)).contains(Duration.ofMinutes(2));
        assertThat(retries.nextTry(failure(SLOW), 2)).contains(Duration.ofMinutes(3));
        assertThat(retries.nextTry(failure(SLOW), 3)).isEmpty();
    }

    @Test
    void an_entry_that_says_nothing_is_tried_as_its_category_is() {
        CatalogueRetries retries = retries(Settings.DEFAULTS);

        assertThat(retries.nextTry(failure(USUAL), 1)).contains(Duration.ofSeconds(30));
        assertThat(retries.nextTry(failure(USUAL), 7)).isPresent();
        assertThat(retries.nextTry(failure(USUAL), 8)).isEmpty();
    }

    @Test
    void what_cannot_be_helped_and_what_nobody_described_is_not_tried_again() {
        CatalogueRetries retries = retries(Settings.DEFAULTS);

        assertThat(retries.nextTry(failure(HOPELESS), 1)).isEmpty();
        assertThat(retries.nextTry(failure(new FailureCode("DL_UNK_NEVER_HEARD_OF")), 1))
                .isEmpty();
    }

    @Test
    void a_number_that_a_person_set_holds_for_all_failures() {
        CatalogueRetries retries =
                retries(Settings.DEFAULTS.with("pipeline.attempts", "2").with("pipeline.backoff", "600"));

        assertThat(retries.nextTry(failure(SLOW), 1)).contains(Duration.ofMinutes(10));
        assertThat(retries.nextTry(failure(USUAL), 1)).contains(Duration.ofMinutes(10));
        assertThat(retries.nextTry(failure(USUAL), 2)).isEmpty();
        assertThat(retries.nextTry(failure(HOPELESS), 1)).isEmpty();
    }

    private static CatalogueRetries retries(Settings settings) {
        List<Entry> entries = List.of(
                new Entry(
                        SLOW,
                        "Full",
                        "critical",
                        true,
                        List.of("Make room."),
                        Optional.of(new Backoff(Duration.ofMinutes(2), Duration.ofMinutes(3), 3)),
                        Optional.empty(),
                        ""),
                new Entry(USUAL, "Interrupted", "medium", true, List.of()),
                new Entry(HOPELESS, "Empty", "medium", false, List.of()));
        ErrorCatalogue catalogue = new ErrorCatalogue() {
            @Override
            public Optional<Entry> find(FailureCode code) {
                return entries.stream().filter(e -> e.code().equals(code)).findFirst();
            }

            @Override
            public List<Entry> entries() {
                return entries;
            }
        };
        return new CatalogueRetries(catalogue, settings, always());
    }

    private static CallFailure failure(FailureCode code) {
        return new CallFailure(code, "It did not work.");
    }

    /** Draws the longest wait there can be. */
    private static RandomGenerator always() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return Math.nextDown(1.0);
            }
        };
    }
}
