// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a team's database is: {@code jdbc:postgresql://host:port/database?user=…}. It never has a password in it.
 *
 * @param options how to connect: only such as cannot make the driver run or write anything
 */
public record PostgresAddress(String host, int port, String database, Map<String, String> options) {
    public static final FailureCode REFUSED = new FailureCode("DB_VAL_STORE_ADDRESS");
    private static final int STANDARD_PORT = 5432;
    private static final Set<String> OPTIONS = Set.of("user", "sslmode", "sslrootcert", "sslcert", "sslkey");
    private static final Pattern FORM = Pattern.compile(
            "jdbc:postgresql://(?<host>\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?/(?<database>[A-Za-z0-9._-]+)"
                    + "(?:\\?(?<options>.*))?");

    public PostgresAddress {
        options = Map.copyOf(options);
    }

    /** @throws CallFailure when it is none, or has a password in it, which others could see */
    public static PostgresAddress parse(String text) {
        if (text.contains("@") || text.toLowerCase(java.util.Locale.ROOT).contains("password")) {
            throw new CallFailure(
                    REFUSED,
                    "The address of the store has a password in it, or something like one, which other users of this"
                            + " machine could see. Put the password into the environment variable CHAT_DB_PASSWORD or"
                            + " into ~/.pgpass, and the user's name behind \"?user=\".");
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new CallFailure(
                    REFUSED,
                    "This is no address of a store: \"" + text
                            + "\". Write it like jdbc:postgresql://server:5432/chat?user=chat.");
        }
        int port = form.group("port") == null ? STANDARD_PORT : Integer.parseInt(form.group("port"));
        return new PostgresAddress(form.group("host"), port, form.group("database"), options(form.group("options")));
    }

    private static Map<String, String> options(@Nullable String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            if (sign < 0 || !OPTIONS.contains(name)) {
                throw new CallFailure(
                        REFUSED,
                        "The address of the store has the option \"" + name + "\"; it may have "
                                + String.join(", ", OPTIONS.stream().sorted().toList()) + ".");
            }
            options.put(name, URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
        }
        return options;
    }

    Optional<String> user() {
        return Optional.ofNullable(options.get("user"));
    }

    /** For messages: {@code chat on server:5432}. */
    public String inWords() {
        return database + " on " + host + ":" + port;
    }
}
