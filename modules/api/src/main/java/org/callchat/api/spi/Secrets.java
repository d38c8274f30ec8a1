// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.util.Optional;
import org.callchat.api.model.Secret;

/**
 * Where tokens are kept. They are asked for when they are needed and are never part of settings, results, checkpoints
 * or logs.
 */
@FunctionalInterface
public interface Secrets {
    /** Has none. */
    Secrets NONE = (name, server) -> Optional.empty();

    /**
     * Looks a secret up; may take a while.
     *
     * @param name what it is for, e.g. {@code telephony.token}
     * @param server whom it will be told, e.g. {@code https://calls.example.org}
     */
    Optional<Secret> find(String name, String server);
}
