// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.callchat.api.model.OrderPage;

/** The rows that were loaded, page by page; the pages that were used longest ago go first. */
final class PageCache {
    static final int PAGE = 100;
    private static final int MOST_PAGES = 60;

    private final Map<Integer, Loaded> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Loaded> eldest) {
            return size() > MOST_PAGES;
        }
    };

    private record Loaded(List<OrderPage.Row> rows, boolean fresh) {}

    Optional<OrderPage.Row> row(int index) {
        Loaded page = pages.get(index / PAGE);
        int within = index % PAGE;
        return page == null || within >= page.rows().size()
                ? Optional.empty()
                : Optional.of(page.rows().get(within));
    }

    void put(int page, List<OrderPage.Row> rows) {
        pages.put(page, new Loaded(rows, true));
    }

    boolean isFresh(int page) {
        Loaded loaded = pages.get(page);
        return loaded != null && loaded.fresh();
    }

    /** Keeps everything for showing, but has it loaded again before it is relied on. */
    void markStale() {
        pages.replaceAll((number, page) -> new Loaded(page.rows(), false));
    }

    void clear() {
        pages.clear();
    }

    void forEach(ObjIntConsumer<OrderPage.Row> action) {
        pages.forEach((number, page) -> IntStream.range(0, page.rows().size())
                .forEach(i -> action.accept(page.rows().get(i), number * PAGE + i)));
    }

    /** The pages that hold these rows. */
    static List<Integer> covering(int first, int last) {
        return IntStream.rangeClosed(first / PAGE, Math.max(first, last) / PAGE)
                .boxed()
                .toList();
    }
}
