// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresNodesTest extends NodesContract {
    private final PostgresTemplate template = new PostgresTemplate();

    @Override
    CallStore open() {
        return template.open();
    }

    @Override
    CallStore as(NodeCard other) {
        return new JdbiCallStore(store.dataSource(), new PostgresDialect("tests"), other, () -> {});
    }

    @Test
    void a_machine_whose_clock_is_wrong_goes_by_the_server_s() {
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));

        assertThat(store.clock(fast).instant()).isBefore(fast.instant().minus(Duration.ofHours(2)));
    }
}
