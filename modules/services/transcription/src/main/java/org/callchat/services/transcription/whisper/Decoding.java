// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

/**
 * How a stretch of sound is read.
 *
 * @param threads that share the work
 * @param audioContext positions of the encoder, 50 for a second; 0 for all 1500
 * @param language ISO 639-1, or {@code auto}
 * @param beam readings followed at once; 1 is greedy
 * @param prompt what is taken to have been said before; may be empty
 * @param timestamps whether the model marks where its segments start and end; without, all is one segment
 * @param mostTokens that are written, where segments are not marked; 0 for as many as there is room for
 * @param temperatureStep by how much each further attempt is left to chance when the model is unsure; 0 for one attempt
 */
public record Decoding(
        int threads,
        int audioContext,
        String language,
        int beam,
        String prompt,
        boolean timestamps,
        int mostTokens,
        float temperatureStep) {}
