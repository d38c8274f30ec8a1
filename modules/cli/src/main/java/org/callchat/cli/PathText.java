// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.callchat.cli.terminal.Text;

/** A path as a person typed it. */
final class PathText {
    private PathText() {}

    /** @throws UsageProblem when this system can have no such path */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageProblem("\"" + Text.clean(text) + "\" cannot be a path here (" + e.getReason()
                    + "); names beyond ASCII need a UTF-8 locale such as LC_ALL=C.UTF-8");
        }
    }
}
