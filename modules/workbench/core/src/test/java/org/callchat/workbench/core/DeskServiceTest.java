// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.pipeline.CallDesk;
import org.junit.jupiter.api.Test;

class DeskServiceTest {
    private static final Path HERE = Path.of("here");
    private static final Path THERE = Path.of("there");

    private final List<FakeDesk> opened = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private boolean inUse;
    private final DeskService service = new DeskService(this::openFake, background::add);

    @Test
    void the_desk_promised_before_the_folder_was_known_is_the_one_that_opens() {
        CompletableFuture<CallDesk> promised = service.desk();

        service.open(HERE);
        assertThat(promised).isNotDone();
        work();

        assertThat(promised).isCompletedWithValue(opened.get(0));
        assertThat(service.workspace()).contains(HERE);
    }

    @Test
    void a_workspace_in_use_fails_and_opens_when_tried_again() {
        inUse = true;
        service.open(HERE);
        work();
        assertThatThrownBy(() -> service.desk().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CallFailure.class);

        inUse = false;
        service.openAgain();
        work();

        assertThat(service.desk()).isCompletedWithValue(opened.get(0));
    }

    @Test
    void another_workspace_closes_the_one_before_and_followers_hear_of_it() {
        List<CompletableFuture<CallDesk>> heard = new ArrayList<>();
        try (CallDesk.Subscription following = service.follow(heard::add)) {
            service.open(HERE);
            work();
            service.open(THERE);
            work();
        }

        assertThat(opened.get(0).isClosed()).isTrue();
        assertThat(opened.get(1).isClosed()).isFalse();
        assertThat(heard.get(heard.size() - 1)).isCompletedWithValue(opened.get(1));
    }

    @Test
    void closing_closes_the_desk_and_nothing_opens_afterwards() {
        service.open(HERE);
        work();

        service.close();
        service.open(THERE);
        work();

        assertThat(opened).singleElement().matches(FakeDesk::isClosed);
    }

    @Test
    void a_desk_that_opens_too_late_is_closed_at_once() {
        service.open(HERE);

        service.close();
        work();

        assertThat(opened).singleElement().matches(FakeDesk::isClosed);
    }

    private CallDesk openFake(Path folder) {
        if (inUse) {
            throw new CallFailure(new FailureCode("DB_STATE_IN_USE"), "The workspace is in use.");
        }
        FakeDesk desk = new FakeDesk(folder);
        opened.add(desk);
        return desk;
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
