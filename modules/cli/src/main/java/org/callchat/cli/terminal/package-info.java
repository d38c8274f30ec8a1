// SPDX-License-Identifier: GPL-3.0-or-later
/** How the command line speaks: lines, tables, progress, and nothing that could take over a terminal. */
@org.jspecify.annotations.NullMarked
package org.callchat.cli.terminal;
