// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.planted;

/** Breaks a rule of the house on purpose. */
public final class CoreWithNativeCode {
    public io.github.givimad.whisperjni.WhisperJNI field;
}
