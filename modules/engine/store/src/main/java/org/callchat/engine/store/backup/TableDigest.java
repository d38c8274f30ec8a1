// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import org.callchat.api.model.ContentHash;

/**
 * What a table holds, in short.
 *
 * @param hash equal where the same rows are, whatever their order and whichever database has them
 */
public record TableDigest(long rows, ContentHash hash) {
    public TableDigest {
        if (rows < 0) {
            throw new IllegalArgumentException("a table has no " + rows + " rows");
        }
    }
}
