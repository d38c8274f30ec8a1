// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

/**
 * A group far from the others of its kind, or a call far from the other calls.
 *
 * @param value share of handling time in such silences, 0…1; for calls (a subject of all calls) among those that have
 *     such silences
 * @param typical the median
 * @param z robust z-score
 * @param evidence the calls behind it
 */
public record Outlier(Subject subject, double value, double typical, double z, Evidence evidence) {}
