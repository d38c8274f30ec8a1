// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Secret;
import org.junit.jupiter.api.Test;

class KeyringSecretsTest {
    private static final String SERVER = "https://calls.example.org";

    private final Map<String, char[]> ring = new HashMap<>();
    private final KeyringSecrets secrets =
            new KeyringSecrets(ring::get, (name, server) -> Optional.of(new Secret("from the environment")));

    @Test
    void a_secret_is_told_to_the_server_it_is_for_and_to_no_other() {
        ring.put("org.callchat.telephony.token@" + SERVER, "kept".toCharArray());

        assertThat(secrets.find("telephony.token", SERVER).orElseThrow().reveal())
                .isEqualTo("kept");
        assertThat(secrets.find("telephony.token", "https://elsewhere.example")
                        .orElseThrow()
                        .reveal())
                .isEqualTo("from the environment");
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(new Secret("kept")).hasToString("(secret)");
    }

    @Test
    void a_server_is_its_scheme_host_and_port() {
        assertThat(TelephonyTokenAction.origin(" HTTPS://calls.example.org:8443/base "))
                .contains("https://calls.example.org:8443");
        assertThat(TelephonyTokenAction.origin("calls.example.org")).isEmpty();
        assertThat(TelephonyTokenAction.origin("https://me:pass@calls.example.org"))
                .isEmpty();
    }
}
