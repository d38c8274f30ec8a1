// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chat labels}: a call's silences and text for other tools, and silences back from them. */
@Command(
        name = "labels",
        header = "Exchange the silences of a call with label editors and caption players.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LabelsExportCommand.class, LabelsImportCommand.class, LabelsFormatsCommand.class},
        footer = {
            "",
            "Examples:",
            "  chat labels export N-1001 --format textgrid",
            "  chat labels import N-1001 N-1001.TextGrid",
            "  chat labels formats"
        })
final class LabelsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("name what to do: chat labels export ORDER, chat labels import ORDER FILE, "
                + "or chat labels formats");
    }
}
