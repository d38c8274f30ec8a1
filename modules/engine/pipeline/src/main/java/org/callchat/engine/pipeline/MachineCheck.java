// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;

/** What this machine has and lacks: what {@code chat doctor} prints. */
public interface MachineCheck {

    /** How a check came out. */
    enum Status {
        OK,
        WARNING,
        MISSING
    }

    /** @param remedy how to get what is missing; empty when all is well */
    record Result(String subject, Status status, String detail, String remedy) {}

    List<Result> run();
}
