// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.engine.pipeline.Extensions;
import picocli.CommandLine.Option;

/** Which telephony service, and which of its calls. Each option stands for the setting of the source of that name. */
final class SearchOptions {
    static final String TELEPHONY = "telephony";

    private final Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--server", paramLabel = "URL", description = "Address of the telephony service.")
    void server(String value) {
        values.put("server", value);
    }

    @Option(names = "--from-date", paramLabel = "DAY", description = "First day, like 2026-03-31.")
    void fromDate(String value) {
        values.put("from_date", value);
    }

    @Option(names = "--to-date", paramLabel = "DAY", description = "Last day.")
    void toDate(String value) {
        values.put("to_date", value);
    }

    @Option(names = "--from-time", paramLabel = "TIME", description = "Earliest time of day, like 08:30.")
    void fromTime(String value) {
        values.put("from_time", value);
    }

    @Option(names = "--to-time", paramLabel = "TIME", description = "Latest time of day.")
    void toTime(String value) {
        values.put("to_time", value);
    }

    @Option(names = "--chain-id", paramLabel = "ID", description = "Chain (see 'chat catalogue').")
    void chain(String value) {
        values.put("chain_id", value);
    }

    @Option(names = "--store-id", paramLabel = "ID", description = "Store.")
    void store(String value) {
        values.put("store_id", value);
    }

    @Option(names = "--agent-id", paramLabel = "ID", description = "Agent.")
    void agent(String value) {
        values.put("agent_id", value);
    }

    @Option(names = "--order-id", paramLabel = "ID", description = "One order.")
    void order(String value) {
        values.put("order_id", value);
    }

    @Option(names = "--call-sid", paramLabel = "SID", description = "One call.")
    void callSid(String value) {
        values.put("call_sid", value);
    }

    @Option(names = "--tel-id", paramLabel = "ID", description = "Line.")
    void telId(String value) {
        values.put("tel_id", value);
    }

    @Option(names = "--cust-id", paramLabel = "ID", description = "Customer: phone number or id.")
    void custId(String value) {
        values.put("cust_id", value);
    }

    boolean isServerGiven() {
        return values.containsKey("server");
    }

    boolean isAnyGiven() {
        return !values.isEmpty();
    }

    /** Whether some calls are asked for and others not. */
    boolean isNarrowed() {
        return values.size() > (isServerGiven() ? 1 : 0);
    }

    /** The source that understands these. */
    static CallSource source(Extensions extensions, String id) {
        return extensions
                .source(id)
                .orElseThrow(() -> new CallFailure(
                        Codes.NO_SOURCE,
                        "This installation has no source of calls \"" + id + "\"; there are "
                                + extensions.sources().stream()
                                        .map(CallSource::id)
                                        .toList() + "."));
    }

    /**
     * What these options say, and what is set otherwise of the parameters of the source.
     *
     * @throws UsageProblem when the source has no such setting or refuses the value
     */
    Settings settings(CallSource source, Settings otherwise) {
        Settings settings = Settings.DEFAULTS;
        for (Parameter<?> parameter : source.parameters()) {
            String value = otherwise.values().get(parameter.id());
            settings = value == null ? settings : settings.with(parameter.id(), value);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            settings = with(settings, source, value.getKey(), value.getValue());
        }
        Optional<Parameter<?>> server = Declared.endingIn(source.parameters(), "server");
        if (server.isPresent() && !settings.values().containsKey(server.get().id())) {
            throw new UsageProblem("name the telephony service by --server URL");
        }
        return settings;
    }

    static Settings with(Settings settings, CallSource source, String name, String value) {
        Parameter<?> parameter = Declared.endingIn(source.parameters(), name)
                .orElseThrow(() -> new UsageProblem(
                        "the source \"" + source.id() + "\" knows nothing of --" + name.replace('_', '-')));
        return settings.with(parameter.id(), Declared.checked(parameter, value));
    }
}
