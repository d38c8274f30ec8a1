// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.SilencePlace;
import org.callchat.api.review.SilenceQuery;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.review.ReviewDesk;
import org.callchat.workbench.core.BackgroundTasks;
import org.junit.jupiter.api.Test;

class WorklistViewModelTest {
    private static final SilencePlace FIRST = place("A", 4);
    private static final SilencePlace SECOND = place("A", 20);
    private static final SilencePlace THIRD = place("B", 1);

    private final List<SilencePlace> open = new ArrayList<>(List.of(FIRST, SECOND, THIRD));
    private final List<SilenceQuery> asked = new ArrayList<>();
    private final List<WorklistState> told = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();
    private Runnable changed = () -> {};
    private int ended;
    private final WorklistViewModel model =
            new WorklistViewModel(this::desk, () -> "ada", new AtOnce(), Runnable::run, told::add);

    @Test
    void the_next_silence_is_the_one_after_and_after_the_last_comes_the_first() {
        model.open();

        assertThat(model.next(Optional.empty())).contains(FIRST);
        assertThat(model.next(Optional.of(FIRST))).contains(SECOND);
        assertThat(model.next(Optional.of(SECOND))).contains(THIRD);
        assertThat(model.next(Optional.of(THIRD))).contains(FIRST);
    }

    @Test
    void what_was_judged_meanwhile_is_passed_over() {
        model.open();
        open.remove(FIRST);
        open.remove(SECOND);
        changed.run();

        assertThat(model.next(Optional.of(FIRST))).contains(THIRD);
        open.clear();
        changed.run();
        assertThat(model.next(Optional.of(THIRD))).isEmpty();
    }

    @Test
    void another_query_is_asked_at_once_and_the_same_one_is_not_asked_again() {
        model.open();
        model.ask(q -> new SilenceQuery(
                q.batch(), q.agent(), q.store(), Duration.ofSeconds(3), q.categories(), SilenceQuery.Round.SECOND));
        model.ask(q -> q);

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).round()).isEqualTo(SilenceQuery.Round.SECOND);
    }

    @Test
    void a_trouble_is_told_and_gone_after_the_next_reading() {
        trouble = Optional.of(new IllegalStateException("the database is away"));
        model.open();
        assertThat(model.state().trouble()).isPresent();

        trouble = Optional.empty();
        model.read();
        assertThat(model.state().trouble()).isEmpty();
        assertThat(model.state().progress()).isPresent();
    }

    @Test
    void a_closed_window_asks_nothing_more() {
        model.open();
        model.close();
        changed.run();

        assertThat(asked).hasSize(1);
        assertThat(ended).isEqualTo(1);
    }

    private CallDesk desk() {
        return (CallDesk) Proxy.newProxyInstance(
                CallDesk.class.getClassLoader(),
                new Class<?>[] {CallDesk.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "batches" -> List.of();
                    case "reviews" -> reviews();
                    case "onChange" -> {
                        changed = (Runnable) arguments[0];
                        yield (CallDesk.Subscription) () -> ended++;
                    }
                    default -> throw new AssertionError(method);
                });
    }

    private ReviewDesk reviews() {
        trouble.ifPresent(t -> {
            throw t;
        });
        return (ReviewDesk) Proxy.newProxyInstance(
                ReviewDesk.class.getClassLoader(),
                new Class<?>[] {ReviewDesk.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "progress" -> {
                        asked.add((SilenceQuery) arguments[0]);
                        assertThat(arguments[1]).isEqualTo("ada");
                        yield new ReviewDesk.Progress(0, open.size(), open);
                    }
                    case "agreements" -> List.of();
                    default -> throw new AssertionError(method);
                });
    }

    private static SilencePlace place(String order, int second) {
        return new SilencePlace(
                new OrderId(order),
                TimeRange.ofSeconds(second, second + 2),
                Silence.Kind.MUTUAL,
                Silence.Category.SHORT);
    }

    private static final class AtOnce implements BackgroundTasks {
        @Override
        public <T> Running run(String name, Work<T> work, Consumer<? super T> done) {
            throw new AssertionError(name);
        }

        @Override
        public <T> Running runQuietly(Work<T> work, Consumer<? super T> done) {
            throw new AssertionError("failures are to be shown");
        }

        @Override
        public <T> Running runQuietly(Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
            T result;
            try {
                result = work.run(Progress.NONE);
            } catch (Exception e) {
                failed.accept(e);
                return () -> {};
            }
            done.accept(result);
            return () -> {};
        }
    }
}
