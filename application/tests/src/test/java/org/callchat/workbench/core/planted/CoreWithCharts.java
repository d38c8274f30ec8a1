// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.planted;

/** Breaks a rule of the house on purpose. */
public final class CoreWithCharts {
    public org.callchat.workbench.charts.planted.ChartsWithEngine field;
}
