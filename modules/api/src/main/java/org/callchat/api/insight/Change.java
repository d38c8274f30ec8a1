// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.LocalDate;

/**
 * A day from which on the share of handling time is another.
 *
 * @param since the first day after the change
 * @param before median share until then
 * @param after median share from then on
 * @param p how likely chance alone makes such a change
 * @param evidence the calls with such silences from then on
 */
public record Change(Subject subject, LocalDate since, double before, double after, double p, Evidence evidence) {}
