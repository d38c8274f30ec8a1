// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;

/**
 * The queue as a window shows it: a long list of which only the visible part is loaded. Everything but the loading
 * happens on the thread of {@code ui}; loading happens on {@code background}.
 */
final class QueueViewModel implements AutoCloseable {
    private final CallDesk desk;
    private final Executor background;
    private final Executor ui;
    private final QueueListener listener;
    private final PageCache pages = new PageCache();
    private final OrderSelection selection = new OrderSelection();
    private final Set<Integer> loading = new HashSet<>();

    private OrderFilter filter = OrderFilter.ALL;
    private OrderFilter shown = OrderFilter.ALL;
    private Optional<DeskStatus> status = Optional.empty();
    private CallDesk.Subscription changes = () -> {};
    private int total;
    private int firstVisible;
    private int lastVisible;
    private boolean refreshing;
    private boolean again;

    QueueViewModel(CallDesk desk, Executor background, Executor ui, QueueListener listener) {
        this.desk = desk;
        this.background = background;
        this.ui = ui;
        this.listener = listener;
    }

    /** Loads what is visible, now and after every change. */
    void start() {
        changes = desk.onChange(() -> ui.execute(this::refresh));
        refresh();
    }

    @Override
    public void close() {
        changes.close();
    }

    int total() {
        return total;
    }

    /** A row, if it has been loaded. */
    Optional<OrderPage.Row> row(int index) {
        return index < total ? pages.row(index) : Optional.empty();
    }

    /** How the desk stands; empty until it was read for the first time. */
    Optional<DeskStatus> status() {
        return status;
    }

    OrderFilter filter() {
        return filter;
    }

    OrderSelection selection() {
        return selection;
    }

    void select(List<Integer> rows) {
        selection.set(rows, pages);
    }

    /** Shows something else; what is on the screen stays until that has been loaded. */
    void filter(UnaryOperator<OrderFilter> change) {
        OrderFilter changed = change.apply(filter);
        if (!changed.equals(filter)) {
            filter = changed;
            lastVisible -= firstVisible;
            firstVisible = 0;
            refresh();
        }
    }

    /** These rows are on the screen now; what is missing of them is loaded. */
    void show(int first, int last) {
        firstVisible = first;
        lastVisible = last;
        if (!shown.equals(filter)) {
            return;
        }
        List<Integer> missing = PageCache.covering(first, last).stream()
                .filter(page -> !pages.isFresh(page) && loading.add(page))
                .toList();
        if (!missing.isEmpty()) {
            OrderFilter wanted = filter;
            onBackground(
                    () -> load(wanted, missing),
                    loaded -> loaded(wanted, missing, loaded),
                    () -> loading.removeAll(missing));
        }
    }

    /** Loads what is visible again, unless that is being done; then once more afterwards. */
    void refresh() {
        if (refreshing) {
            again = true;
            return;
        }
        refreshing = true;
        OrderFilter wanted = filter;
        List<Integer> visible = PageCache.covering(firstVisible, lastVisible);
        onBackground(
                () -> new Snapshot(desk.status(), load(wanted, visible)),
                now -> refreshed(wanted, now),
                () -> refreshing = false);
    }

    /** Makes a move with the selected orders it suits; answers with how many moved. */
    void move(QueueMove move, Consumer<Integer> done) {
        OrderFilter wanted = shown;
        List<Integer> rows = selection.rows();
        boolean followed = selection.isFollowed();
        List<OrderId> known = selection.suiting(move);
        onBackground(
                () -> move.apply(desk, followed ? known : SelectedRows.suiting(desk, wanted, rows, move)),
                moved -> done.accept(moved.size()),
                () -> {});
    }

    /** Whether the move makes sense for anything that is selected. */
    boolean allows(QueueMove move) {
        return !selection.isEmpty()
                && (!selection.isFollowed() || !selection.suiting(move).isEmpty());
    }

    private record Snapshot(DeskStatus status, Map<Integer, OrderPage> pages) {}

    private Map<Integer, OrderPage> load(OrderFilter wanted, List<Integer> numbers) {
        Map<Integer, OrderPage> loaded = new LinkedHashMap<>();
        numbers.forEach(n -> loaded.put(n, desk.orders(wanted.query(n * PageCache.PAGE, PageCache.PAGE))));
        return loaded;
    }

    private void refreshed(OrderFilter wanted, Snapshot now) {
        refreshing = false;
        status = Optional.of(now.status());
        if (wanted.equals(filter)) {
            boolean other = !wanted.equals(shown);
            if (other) {
                pages.clear();
                loading.clear();
            } else {
                pages.markStale();
            }
            shown = wanted;
            apply(now.pages());
            listener.changed(other);
            show(firstVisible, lastVisible);
        } else {
            again = true;
        }
        if (again) {
            again = false;
            refresh();
        }
    }

    private void loaded(OrderFilter wanted, List<Integer> numbers, Map<Integer, OrderPage> loaded) {
        loading.removeAll(numbers);
        if (wanted.equals(shown)) {
            apply(loaded);
            listener.changed(false);
        }
    }

    private void apply(Map<Integer, OrderPage> loaded) {
        loaded.forEach((number, page) -> {
            pages.put(number, page.rows());
            total = (int) Math.min(Integer.MAX_VALUE, page.total());
        });
        selection.follow(pages, total);
    }

    private <T> void onBackground(Supplier<T> work, Consumer<T> done, Runnable ended) {
        background.execute(() -> {
            try {
                T result = work.get();
                ui.execute(() -> done.accept(result));
            } catch (RuntimeException e) {
                ui.execute(() -> {
                    ended.run();
                    listener.failed(e);
                });
            }
        });
    }
}
