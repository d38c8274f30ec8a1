// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.planted;

/** Breaks a rule of the house on purpose. */
public final class SourceThatDraws {
    public java.awt.Color field;
}
