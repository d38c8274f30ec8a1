// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chat help}: the same as {@code --help} behind a command. */
@Command(
        name = "help",
        header = "Show the help of a command.",
        footer = {"", "Examples:", "  chat help", "  chat help models fetch"})
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command to explain.")
    private List<String> path = List.of();

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : path) {
            CommandLine below = command.getSubcommands().get(name);
            if (below == null) {
                throw new UsageProblem("there is no command " + name + " in "
                        + command.getCommandSpec().qualifiedName());
            }
            command = below;
        }
        command.usage(command.getOut());
        return ExitCode.OK;
    }
}
