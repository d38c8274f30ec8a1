// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Sound: decodes any recording to PCM in a child process, measures levels and peaks, finds speech by level, and plays.
 * No native code is loaded into this Java machine.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.audio;
