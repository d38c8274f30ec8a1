// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callchat.api.spi.LabelFormat;
import org.callchat.cli.terminal.Table;
import picocli.CommandLine.Command;

/** {@code chat labels formats}. */
@Command(
        name = "formats",
        header = "List the formats of labels and what each can hold.",
        footer = {"", "Example:", "  chat labels formats"})
final class LabelsFormatsCommand implements Callable<Integer> {
    private final Session session;

    LabelsFormatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table =
                new Table(Table.left("format"), Table.left("files"), Table.left("holds"), Table.wrap("what it is"));
        session.engine()
                .extensions()
                .labelFormats()
                .forEach(f -> table.row(f.id(), "*." + f.extension(), holds(f), f.label()));
        session.console().table(table);
        return ExitCode.OK;
    }

    private static String holds(LabelFormat format) {
        return format.holds().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
