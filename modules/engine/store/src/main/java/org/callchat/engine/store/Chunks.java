// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.ArrayList;
import java.util.List;

/** Cuts lists of ids for {@code IN (…)}: to one or to a fixed number, so that a database prepares two questions only. */
final class Chunks {
    private static final int SIZE = 50;

    private Chunks() {}

    /** The last id is repeated where there are not enough. */
    static List<List<String>> of(List<String> ids) {
        if (ids.size() == 1) {
            return List.of(ids);
        }
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += SIZE) {
            List<String> chunk = new ArrayList<>(SIZE);
            for (int i = from; i < from + SIZE; i++) {
                chunk.add(ids.get(Math.min(i, ids.size() - 1)));
            }
            chunks.add(chunk);
        }
        return chunks;
    }
}
