// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Which CHAT this is, as the manifest of this module's own jar says. */
final class ProductVersion {
    private static final String UNKNOWN = "not packaged";

    private ProductVersion() {}

    static String text() {
        URL here = ProductVersion.class.getResource("ProductVersion.class");
        String place = String.valueOf(here);
        int inside = place.indexOf("!/");
        if (inside < 0) {
            return UNKNOWN;
        }
        try (InputStream in = URI.create(place.substring(0, inside) + "!/META-INF/MANIFEST.MF")
                .toURL()
                .openStream()) {
            Attributes main = new Manifest(in).getMainAttributes();
            return Optional.ofNullable(main.getValue("OpenIDE-Module-Implementation-Version"))
                    .orElse(UNKNOWN);
        } catch (IOException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
