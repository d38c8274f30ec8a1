// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue.planted;

/** Breaks a rule of the house on purpose. */
public final class QueueWithCallview {
    public org.callchat.workbench.callview.planted.DrawingViewModel field;
}
