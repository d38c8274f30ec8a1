// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.secrets;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.callchat.api.model.Secret;
import org.callchat.api.spi.Secrets;
import org.callchat.engine.pipeline.EnvironmentSecrets;
import org.jspecify.annotations.Nullable;
import org.netbeans.api.keyring.Keyring;

/** Secrets in the keyring of the user's system, each for one server; what is not there may be in the environment. */
public final class KeyringSecrets implements Secrets {
    private final Function<String, char @Nullable []> keyring;
    private final Secrets otherwise;

    public KeyringSecrets() {
        this(Keyring::read, new EnvironmentSecrets(System.getenv()));
    }

    KeyringSecrets(Function<String, char @Nullable []> keyring, Secrets otherwise) {
        this.keyring = keyring;
        this.otherwise = otherwise;
    }

    @Override
    public Optional<Secret> find(String name, String server) {
        char[] kept = keyring.apply(key(name, server));
        if (kept == null || kept.length == 0) {
            return otherwise.find(name, server);
        }
        Secret secret = new Secret(new String(kept));
        Arrays.fill(kept, '\0');
        return Optional.of(secret);
    }

    /** Keeps a secret for the next start too, or forgets it when it is empty. May take a while. */
    static void keep(String name, String server, char[] secret, String description) {
        if (secret.length == 0) {
            Keyring.delete(key(name, server));
        } else {
            Keyring.save(key(name, server), secret, description);
        }
    }

    private static String key(String name, String server) {
        return "org.callchat." + name + "@" + server;
    }
}
