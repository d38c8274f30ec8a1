// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

/** The command line was used wrongly; the message says how and what would be right. */
final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageProblem(String message) {
        super(message);
    }
}
