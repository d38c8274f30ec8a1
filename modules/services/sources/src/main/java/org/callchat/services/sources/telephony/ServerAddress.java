// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;

/**
 * Where a telephony service is.
 *
 * @param base everything before {@code /v1}: scheme, host, port, perhaps a path
 */
record ServerAddress(URI base) {
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern DOTS = Pattern.compile("\\.+");

    /**
     * Reads an address that a person gave.
     *
     * @param httpAllowed whether calls may travel without encryption
     * @throws CallFailure when it is no address, or calls and token could be read on their way
     */
    static ServerAddress parse(String text, boolean httpAllowed) {
        URI uri = uri(text.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw refused("is no address like https://calls.example.org");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused("must have neither a user nor a question mark nor a hash in it");
        }
        if (scheme.equals("http") && !httpAllowed && !THIS_MACHINE.matcher(host).matches()) {
            throw refused("would be used without encryption. Begin it with https, or set "
                    + TelephonyParameters.ALLOW_HTTP.id() + " to true if the network is your own");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        return new ServerAddress(URI.create(scheme + "://" + uri.getRawAuthority() + path));
    }

    URI chains() {
        return at("/v1/chains");
    }

    URI stores(String chainId) {
        return at("/v1/chains/" + segment(chainId) + "/stores");
    }

    URI agents(String storeId) {
        return at("/v1/stores/" + segment(storeId) + "/agents");
    }

    URI calls(Map<String, String> query) {
        return at("/v1/calls?"
                + query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&")));
    }

    URI lookup() {
        return at("/v1/calls/lookup");
    }

    /** @throws IllegalArgumentException when the OrderID would lead elsewhere */
    URI recording(OrderId order) {
        return at("/v1/calls/" + segment(order.value()) + "/recording");
    }

    /** Scheme, host and port: whom a token is told. */
    String origin() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    /** A path of dots alone leads to another place however it is written. */
    private static String segment(String text) {
        if (text.isEmpty() || DOTS.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be part of an address");
        }
        return encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused("is no address like https://calls.example.org");
        }
    }

    /** The address itself is not repeated: somebody may have written a password into it. */
    private static CallFailure refused(String why) {
        return new CallFailure(
                TelephonyCodes.SERVER,
                "The address of the telephony service (" + TelephonyParameters.SERVER.id() + ") " + why + ".");
    }
}
