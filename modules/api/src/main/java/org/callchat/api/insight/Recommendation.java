// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.Duration;

/**
 * What to do about it.
 *
 * @param finding what was found, with its figures
 * @param advice what to look at and change
 * @param gain time that would be won
 * @param evidence the calls it rests on
 */
public record Recommendation(Subject subject, String finding, String advice, Duration gain, Evidence evidence) {}
