// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import org.callchat.cli.terminal.Console;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together and runs one. */
final class ChatCommandLine {
    private static final int HELP_WIDTH = 96;

    private final Surroundings around;

    ChatCommandLine(Surroundings around) {
        this.around = around;
    }

    /** Runs what the arguments say and answers with the exit code. Throws nothing. */
    int run(String... arguments) {
        GlobalOptions options = new GlobalOptions();
        Session session = new Session(around, options);
        Problems problems = new Problems(session);
        try {
            int code = commandLine(session, options, problems).execute(arguments);
            return around.console().loss().map(problems::lost).orElse(code);
        } catch (Throwable unforeseen) {
            return problems.unexpected(unforeseen);
        } finally {
            around.console().endLive();
            session.end();
        }
    }

    private CommandLine commandLine(Session session, GlobalOptions options, Problems problems) {
        Console console = around.console();
        Ansi colour = console.terminal().colour() ? Ansi.ON : Ansi.OFF;
        CommandLine line = new CommandLine(new ChatCommand(options), new CommandFactory(session))
                .setOut(console.writer())
                .setErr(console.errorWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour))
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Path.class, ChatCommandLine::path)
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
        spaceOut(line);
        return line;
    }

    private static Path path(String text) {
        try {
            return PathText.path(text);
        } catch (UsageProblem e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static void spaceOut(CommandLine command) {
        command.getCommandSpec().usageMessage().parameterListHeading("%n").optionListHeading("%n");
        command.getCommandSpec().usageMessage().commandListHeading("%nCommands:%n");
        command.getSubcommands().values().forEach(ChatCommandLine::spaceOut);
    }
}
