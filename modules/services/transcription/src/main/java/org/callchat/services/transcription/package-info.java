// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Whisper: only speech is given to the model, in windows of one run of speech each, and what it writes is mapped back to
 * the time of the recording. The provider may be used anywhere; a session holds native code and belongs into a worker
 * process.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.transcription;
