// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.planted;

/** Breaks a rule of the house on purpose. */
public final class DrawingViewModel {
    public javax.swing.JLabel field;
}
