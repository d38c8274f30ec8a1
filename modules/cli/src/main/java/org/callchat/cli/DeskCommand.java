// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.callchat.engine.pipeline.CallDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on a workspace, which it opens and closes again. */
abstract class DeskCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    DeskCommand(Session session) {
        this.session = session;
    }

    final Session session() {
        return session;
    }

    /** Refuses what can be refused before a workspace is touched. */
    void checkUsage() throws IOException {}

    /** @return the exit code */
    abstract int work(CallDesk desk) throws IOException, InterruptedException;

    private String name() {
        return spec == null ? "chat" : spec.qualifiedName();
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        checkUsage();
        try (CallDesk desk = session.openDesk(name())) {
            return work(desk);
        }
    }
}
