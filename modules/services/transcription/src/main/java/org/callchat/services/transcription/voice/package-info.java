// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Listens for voices, frame by frame: Silero on ONNX Runtime, or WebRTC's detector where that cannot be had. Native
 * code, for worker processes only.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.transcription.voice;
