// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.util.Objects;
import org.openide.util.Lookup;

/** Tells people of failures: short, with a code and with what they can do. Safe to call from any thread. */
public interface ErrorPresenter {

    static ErrorPresenter getDefault() {
        return Objects.requireNonNull(Lookup.getDefault().lookup(ErrorPresenter.class), "no ErrorPresenter");
    }

    /** What is to be told of a failure. */
    Explanation explain(Throwable failure);

    /** A note at the corner of the window, for work nobody is waiting for. */
    void note(Throwable failure);

    /** A dialogue, for what a person has just asked for. */
    void show(Throwable failure);
}
