// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.time.Duration;
import java.util.Optional;

/**
 * What counts as speech.
 *
 * @param fixedThreshold level in dBFS; empty for one that follows the noise
 * @param margin dB that speech stands above the noise, at least
 * @param hangover longest gap within a span of speech
 * @param minimumBurst shortest sound that is speech
 */
public record SpeechRule(Optional<Double> fixedThreshold, double margin, Duration hangover, Duration minimumBurst) {}
