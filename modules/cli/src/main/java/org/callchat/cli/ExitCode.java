// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

/** What the process answers. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;

    /** Some calls failed, or some of what was asked for could not be done; each was said with its code. */
    static final int SOME_FAILED = 1;

    /** Wrong usage; the reason was said. */
    static final int USAGE = 2;

    /** Nothing could be done. */
    static final int NOTHING_DONE = 3;

    private ExitCode() {}
}
