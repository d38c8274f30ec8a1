// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

/** A window and the channel it is on. */
record WindowTask(int channel, SpeechWindow window) {}
