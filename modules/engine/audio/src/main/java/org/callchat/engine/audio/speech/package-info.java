// SPDX-License-Identifier: GPL-3.0-or-later
/** The steps of finding speech by level: noise floor, leakage between channels, hysteresis with hangover. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.audio.speech;
