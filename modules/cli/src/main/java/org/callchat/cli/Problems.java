// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Ink;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into words for a person and an exit code; a stack trace goes to the log alone. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Session session;
    private final Console console;

    Problems(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        List<String> similar =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint = similar.isEmpty() ? "" : " (did you mean " + String.join(" or ", similar) + "?)";
        return wrongUsage(command, problem.getMessage() + hint);
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageProblem usage) {
            return wrongUsage(command, String.valueOf(usage.getMessage()));
        }
        if (problem instanceof CallFailure failure) {
            session.explain(failure);
            log(failure);
            return ExitCode.NOTHING_DONE;
        }
        if (problem instanceof CancellationException || problem instanceof InterruptedException) {
            console.note("Stopped.");
            return ExitCode.SOME_FAILED;
        }
        if (problem instanceof IOException io) {
            session.explain(fileFailure(io));
            log(io);
            return ExitCode.NOTHING_DONE;
        }
        return unexpected(problem);
    }

    /** Something nobody thought of. */
    int unexpected(Throwable problem) {
        log(problem);
        String where = session.logged()
                .map(folder -> " Details are in the log in " + folder + ".")
                .orElse("");
        console.paragraph(
                Ink.BAD,
                "chat: Something unexpected happened (" + problem.getClass().getSimpleName() + ") " + Codes.UNEXPECTED
                        + "." + where);
        return ExitCode.NOTHING_DONE;
    }

    /** Part of the result could not be written to standard output. */
    int lost(IOException problem) {
        console.endLive();
        session.explain(Codes.WRITE_FAILED, "Standard output could not be written" + reason(problem) + ".");
        return ExitCode.NOTHING_DONE;
    }

    /** A file that could not be read or written, in words. */
    static CallFailure fileFailure(IOException problem) {
        String file = problem instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "A file";
        if (problem instanceof AccessDeniedException) {
            return new CallFailure(
                    Codes.OUTPUT_REFUSED,
                    file + " may not be opened by this user; choose another or ask for the right.",
                    problem);
        }
        return new CallFailure(
                Codes.WRITE_FAILED,
                file + " could not be read or written (" + problem.getClass().getSimpleName() + reason(problem)
                        + "); see whether the disk is full.",
                problem);
    }

    private static String reason(IOException problem) {
        String reason = problem instanceof FileSystemException f ? f.getReason() : problem.getMessage();
        return reason == null ? "" : ": " + reason;
    }

    private int wrongUsage(CommandLine command, String reason) {
        console.paragraph(Ink.BAD, "chat: " + reason);
        console.note("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private void log(Throwable problem) {
        session.engine();
        System.getLogger(Problems.class.getName()).log(System.Logger.Level.ERROR, "a command ended early", problem);
    }
}
