// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

/**
 * How forecasts fared that were put to the test.
 *
 * @param tested how many
 * @param inLikely of these, how many times the truth lay in the range that claims 80 of 100
 * @param inNearlySure in the range that claims 95 of 100
 */
public record ForecastRecord(int tested, long inLikely, long inNearlySure) {}
