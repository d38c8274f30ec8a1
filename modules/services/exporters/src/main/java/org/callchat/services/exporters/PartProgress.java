// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import org.callchat.api.spi.Progress;

/**
 * The progress of one of several equal parts of the work.
 *
 * @param part which one, from 0
 */
public record PartProgress(Progress whole, int part, int parts) implements Progress {

    @Override
    public void at(double fraction) {
        whole.at((part + fraction) / parts);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
