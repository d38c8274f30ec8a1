// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

/**
 * Where a recording is to be had.
 *
 * @param source id of the {@code CallSource} that understands the locator
 * @param locator the source's own name for it: a file's path, an address
 */
public record RecordingReference(String source, String locator) {
    public RecordingReference {
        if (source.isBlank() || locator.isBlank()) {
            throw new IllegalArgumentException("a recording reference needs a source and a locator");
        }
    }
}
