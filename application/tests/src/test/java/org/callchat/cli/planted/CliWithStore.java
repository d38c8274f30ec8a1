// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.planted;

/** Breaks a rule of the house on purpose. */
public final class CliWithStore {
    public org.callchat.engine.store.CallStore field;
}
