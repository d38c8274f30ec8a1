// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.time.Instant;
import java.util.List;

/**
 * What a search for calls can be narrowed to. Answers may be some minutes old, and say so.
 *
 * <p>Every method throws a {@link org.callchat.api.model.CallFailure} when there is no answer.
 */
public interface CallCatalogue {
    Answer chains();

    Answer stores(String chainId);

    Answer agents(String storeId);

    record Entry(String id, String name) {}

    /** @param asOf when the other side said so */
    record Answer(List<Entry> entries, Instant asOf) {
        public Answer {
            entries = List.copyOf(entries);
        }
    }
}
