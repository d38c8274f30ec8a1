// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

/** Checks shares and probabilities. */
final class Fraction {
    private Fraction() {}

    static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + value);
        }
    }
}
