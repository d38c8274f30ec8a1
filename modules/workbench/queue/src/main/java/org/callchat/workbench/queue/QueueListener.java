// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

/** Hears of changes to the view model, on its thread. */
interface QueueListener {
    /**
     * Rows, status or selection changed.
     *
     * @param other whether these are other rows than before, to be read from the top
     */
    void changed(boolean other);

    /** Something could not be loaded or done. What was shown before still stands. */
    void failed(Throwable failure);
}
