// SPDX-License-Identifier: GPL-3.0-or-later
/** The ffmpeg program: where it is, how one run of it is driven, and what its run means. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.audio.ffmpeg;
