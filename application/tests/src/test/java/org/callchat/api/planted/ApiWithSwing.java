// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.planted;

/** Breaks a rule of the house on purpose. */
public final class ApiWithSwing {
    public javax.swing.JPanel field;
}
