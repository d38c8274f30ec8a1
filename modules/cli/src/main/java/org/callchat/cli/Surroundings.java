// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.callchat.cli.terminal.Console;

/**
 * What the command line finds around it.
 *
 * @param logs where the log goes while no workspace is open
 */
record Surroundings(Engine engine, Console console, InputStream input, Clock clock, Stopper stopper, Path logs) {}
