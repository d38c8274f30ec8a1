// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.CallDesk.Subscription;
import org.callchat.engine.pipeline.DeskStatus;
import org.junit.jupiter.api.Test;

class StatusFeedTest {
    private final FakeDesk desk = new FakeDesk(Path.of("here"));
    private final DeskService service = new DeskService(folder -> desk, Runnable::run);
    private final StatusFeed feed = new StatusFeed(service, Runnable::run, Runnable::run);

    @Test
    void nothing_is_known_before_a_workspace_is_open() {
        assertThat(feed.latest()).isEmpty();
    }

    @Test
    void every_change_of_the_desk_is_heard() {
        List<DeskStatus> heard = new ArrayList<>();
        try (Subscription listening = feed.listen(heard::add)) {
            service.open(Path.of("here"));
            desk.counts.put(OrderState.COMPLETED, 3L);
            desk.change();
        }
        desk.change();

        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).count(OrderState.COMPLETED)).isEqualTo(3);
    }

    @Test
    void who_comes_late_hears_what_is_known() {
        service.open(Path.of("here"));
        List<DeskStatus> heard = new ArrayList<>();

        try (Subscription listening = feed.listen(heard::add)) {
            assertThat(heard).hasSize(1);
        }
    }
}
