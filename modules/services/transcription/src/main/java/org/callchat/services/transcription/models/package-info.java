// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Speech models: which there are, where they lie on this machine and how they get there. Nothing here loads native
 * code.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.transcription.models;
