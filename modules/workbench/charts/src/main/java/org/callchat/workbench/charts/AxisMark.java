// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;

/**
 * A line on the time axis.
 *
 * @param label empty on a minor mark
 */
public record AxisMark(Duration time, String label) {

    public boolean isMajor() {
        return !label.isEmpty();
    }
}
