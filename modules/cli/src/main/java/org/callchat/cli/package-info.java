// SPDX-License-Identifier: GPL-3.0-or-later
/** The command line: one class per command, which talk to the engine through {@link org.callchat.cli.Engine} only. */
@org.jspecify.annotations.NullMarked
package org.callchat.cli;
