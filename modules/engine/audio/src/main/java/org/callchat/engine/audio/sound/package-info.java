// SPDX-License-Identifier: GPL-3.0-or-later
/** Measuring PCM in one pass: levels and peaks, block by block. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.audio.sound;
