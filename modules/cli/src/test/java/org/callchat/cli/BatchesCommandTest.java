// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.callchat.api.model.Batch;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void without_batches_a_person_is_told_how_to_get_some() {
        assertThat(chat.run("batches")).isZero();
        assertThat(chat.out()).contains("'chat import FOLDER'");
    }

    @Test
    void each_batch_shows_who_asked_for_it_and_how_far_it_is() {
        chat.engine.desk.batches.add(batch("first", Map.of(OrderState.COMPLETED, 2L, OrderState.PENDING, 1L)));
        chat.engine.desk.batches.add(batch("second", Map.of(OrderState.DEAD, 1L)));

        assertThat(chat.run("batches")).isZero();

        assertThat(chat.out()).containsPattern("first .* ada .* 66 % .* 2 .* 1:20 to 1:50");
        assertThat(chat.out()).containsPattern("second .* 100 % ");
    }

    @Test
    void programs_read_the_same_and_how_the_import_was_answered() throws Exception {
        chat.engine.desk.batches.add(batch("first", Map.of(OrderState.COMPLETED, 2L, OrderState.PENDING, 1L)));

        assertThat(chat.run("batches", "--json")).isZero();

        JsonNode json = new ObjectMapper().readTree(chat.out()).get(0);
        assertThat(json.get("name").asText()).isEqualTo("first");
        assertThat(json.get("already_there").asLong()).isEqualTo(4);
        assertThat(json.get("orders").get("completed").asLong()).isEqualTo(2);
        assertThat(json.get("progress").asDouble()).isBetween(0.66, 0.67);
    }

    private static Batch batch(String name, Map<OrderState, Long> orders) {
        return new Batch(
                name,
                "ada",
                CommandLineFixture.NOW,
                "folder",
                new Batch.Asked(3, 4, 0, 1),
                orders,
                Duration.ofMinutes(7));
    }
}
