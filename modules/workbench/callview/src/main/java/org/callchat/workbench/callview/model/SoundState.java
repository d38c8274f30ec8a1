// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import org.callchat.engine.pipeline.CallSound;

/** How far the sound of a call is from being there. */
public sealed interface SoundState {

    /** @param fraction 0…1 */
    record Loading(double fraction) implements SoundState {}

    record Ready(CallSound sound) implements SoundState {}

    record Failed(Throwable cause) implements SoundState {}

    /** A person did not want to wait for it. */
    record Cancelled() implements SoundState {}
}
