// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which CHAT this is, and what it runs on. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    static String text() {
        String version = Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return "CHAT " + version + " on Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
    }
}
