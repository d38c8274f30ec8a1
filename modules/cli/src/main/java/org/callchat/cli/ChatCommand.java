// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chat} itself: only its commands do something. */
@Command(
        name = "chat",
        versionProvider = VersionText.class,
        header = "Transcribes recorded calls, finds and explains their silences, spots keywords.",
        synopsisSubcommandLabel = "COMMAND",
        description = {"", "To try it on some recordings: chat analyze FOLDER"},
        footer = {
            "",
            "Exit codes: 0 all well; 1 some calls failed (each is named with its code); 2 wrong usage;",
            "3 nothing could be done (workspace in use, model not to be had, ...).",
            "",
            "Examples:",
            "  chat analyze calls/                         analyse recordings, one JSON file each",
            "  chat import calls/ && chat run              the same through a workspace",
            "  chat report --format html,csv --out out/    what came of it",
            "  chat doctor                                 what this machine lacks"
        },
        subcommands = {
            AnalyzeCommand.class,
            BenchCommand.class,
            ImportCommand.class,
            RunCommand.class,
            WorkCommand.class,
            StatusCommand.class,
            BatchesCommand.class,
            RecoveryCommand.class,
            CallsCommand.class,
            ReanalyzeCommand.class,
            RetryCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            CancelCommand.class,
            DeleteCommand.class,
            PriorityCommand.class,
            PlaceCommand.class,
            UndoCommand.class,
            ChangesCommand.class,
            InsightsCommand.class,
            ReportCommand.class,
            LabelsCommand.class,
            AgreementCommand.class,
            SearchCommand.class,
            CatalogueCommand.class,
            SampleServerCommand.class,
            FailuresCommand.class,
            ConfigCommand.class,
            StoreCommand.class,
            VocabularyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CleanCommand.class,
            ArchiveCommand.class,
            ModelsCommand.class,
            DoctorCommand.class,
            TortureCommand.class,
            ErrorsCommand.class,
            HelpCommand.class
        })
final class ChatCommand implements Callable<Integer> {
    @Mixin
    private final GlobalOptions options;

    ChatCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        String after = options.workspace().isPresent() ? " after --workspace DIR" : "";
        throw new UsageProblem("name a command" + after + ", for example: chat analyze FOLDER");
    }
}
