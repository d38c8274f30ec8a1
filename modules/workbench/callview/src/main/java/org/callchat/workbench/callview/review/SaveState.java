// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

/** Whether what was said is kept. */
public sealed interface SaveState {

    record Saved() implements SaveState {}

    record Saving() implements SaveState {}

    /** It is kept in the window only, until it is tried again. */
    record Failed(Throwable cause) implements SaveState {}
}
