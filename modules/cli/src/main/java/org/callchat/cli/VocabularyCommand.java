// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.Optional;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.WorkingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat vocabulary}: the phrases that explain silences, and where to change them. */
@Command(
        name = "vocabulary",
        header = "Show which phrases explain silences, or write them out for editing.",
        description = {
            "",
            "An edited file in the workspace stands in for the one that is part of the product; a file for another "
                    + "language is used for calls in that language. Its head says how it is written. 'chat reanalyze' "
                    + "explains the silences of completed calls anew, in seconds."
        },
        footer = {"", "Examples:", "  chat vocabulary", "  chat vocabulary --edit vocabulary-en.txt"})
final class VocabularyCommand extends DeskCommand {
    @Option(
            names = "--edit",
            paramLabel = "NAME",
            description = "Write this file into the workspace, unless it is there, and say where.")
    private Optional<String> edit = Optional.empty();

    VocabularyCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        if (edit.isPresent()) {
            session().console().line(desk.exportText(edit.get()).toString());
            return ExitCode.OK;
        }
        List<WorkingText> texts = desk.texts();
        Table table = new Table(Table.left("file"), Table.left("in force"), Table.wrap("what it is"));
        texts.forEach(text -> table.row(
                text.name(),
                text.isEdited() ? new Table.Cell("edited", Ink.STRONG) : "as shipped",
                text.description()));
        session().console().table(table);
        texts.stream()
                .filter(WorkingText::isEdited)
                .forEach(text -> session().console().line(text.file().toString()));
        return ExitCode.OK;
    }
}
