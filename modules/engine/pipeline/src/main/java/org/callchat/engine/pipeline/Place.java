// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.engine.store.NodeCard;
import org.callchat.engine.store.PostgresAddress;

/**
 * Where the work is: a folder with everything in it, or a team's database with a folder for what stays on this machine.
 *
 * @param store address of the team's database
 * @param node a name for this process's part in the team
 */
public record Place(Path workspace, Optional<String> store, Optional<String> node) {

    /** @throws CallFailure when the address or the name is none */
    public Place {
        store.ifPresent(PostgresAddress::parse);
        if (node.isPresent() && !NodeCard.isName(node.get())) {
            throw new CallFailure(
                    PostgresAddress.REFUSED,
                    "\"" + node.get() + "\" is no name for a node: use 1 to 40 letters, digits, '.', '_' or '-'.");
        }
    }

    /** A workspace, with the team's database that {@code CHAT_STORE} names, if it does. */
    public static Place standard(Path workspace) {
        return new Place(workspace, storeOf(System.getenv()), Optional.empty());
    }

    /** The team's database that the environment names. */
    public static Optional<String> storeOf(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("CHAT_STORE")).filter(store -> !store.isBlank());
    }
}
