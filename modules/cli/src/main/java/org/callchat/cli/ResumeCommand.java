// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import org.callchat.api.model.OrderEdit;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat resume}. */
@Command(
        name = "resume",
        header = "Let orders go on that were held back.",
        footer = {"", "Examples:", "  chat resume N-1001 N-1002", "  chat resume --all"})
final class ResumeCommand extends MoveCommand {
    @Option(names = "--all", description = "All work that is held, and every order that is paused.")
    private boolean all;

    ResumeCommand(Session session) {
        super(session);
    }

    @Override
    boolean all() {
        return all;
    }

    @Override
    Optional<String> switchForAll() {
        return Optional.of("--all");
    }

    @Override
    OrderEdit edit() {
        return new OrderEdit.Resume();
    }

    @Override
    int everything(CallDesk desk) {
        if (desk.team().endHold()) {
            session().console().line("Work goes on.");
        }
        return super.everything(desk);
    }

    @Override
    String done() {
        return "resumed";
    }
}
