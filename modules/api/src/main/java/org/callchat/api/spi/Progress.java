// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

/** How long work tells how far it is and learns that it is no longer wanted. */
public interface Progress {
    /** Goes nowhere and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param fraction of the work that is done, 0…1 */
    void at(double fraction);

    boolean isCancelled();

    /** @throws java.util.concurrent.CancellationException when the work is no longer wanted */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new java.util.concurrent.CancellationException("cancelled");
        }
    }
}
