// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

/**
 * A figure about a call, as shown.
 *
 * @param value with its unit; a dash when it was not measured
 * @param explanation what exactly it says
 */
public record Figure(String label, String value, String explanation) {
    public static final String NOT_MEASURED = "–";
}
