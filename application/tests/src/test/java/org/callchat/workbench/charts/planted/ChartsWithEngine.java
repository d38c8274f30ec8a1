// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts.planted;

/** Breaks a rule of the house on purpose. */
public final class ChartsWithEngine {
    public org.callchat.engine.audio.SoundScan field;
}
