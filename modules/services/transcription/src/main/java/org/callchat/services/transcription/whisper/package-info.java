// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * whisper.cpp 1.7.1 as it is, called through JNA: what the Java library of the same version leaves out, that is tokens
 * with their probability and time, several listeners on one model, and giving up in mid-work. It stands on the memory
 * layout of exactly that version on 64-bit x86 Linux, which is checked before anything is called.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.transcription.whisper;
