// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.planted;

/** Breaks a rule of the house on purpose. */
public final class AudioWithStore {
    public org.callchat.engine.store.CallStore field;
}
