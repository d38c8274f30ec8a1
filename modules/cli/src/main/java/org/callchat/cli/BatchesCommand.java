// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.callchat.api.model.Batch;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.cli.terminal.Text;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat batches}. */
@Command(
        name = "batches",
        header = "List the imports and how they get on, the last first.",
        footer = {"", "Examples:", "  chat batches", "  chat batches --json"})
final class BatchesCommand extends DeskCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    BatchesCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) throws IOException {
        List<Batch> batches = desk.batches();
        if (json) {
            session().console().verbatim(json(batches));
        } else if (batches.isEmpty()) {
            session().console().line("Nothing was imported yet: 'chat import FOLDER' does.");
        } else {
            session().console().table(table(desk, batches));
        }
        return ExitCode.OK;
    }

    private Table table(CallDesk desk, List<Batch> batches) {
        Table table = new Table(
                Table.wrap("batch"),
                Table.left("when"),
                Table.left("who"),
                Table.right("orders"),
                Table.right("settled"),
                Table.right("completed"),
                Table.right("dead"),
                Table.right("audio"),
                Table.right("done in"));
        ZoneId zone = session().clock().getZone();
        for (Batch batch : batches) {
            long dead = batch.count(OrderState.DEAD);
            table.row(
                    Text.clean(batch.name()),
                    TIME.format(batch.at().atZone(zone)),
                    Text.clean(batch.who()),
                    batch.total(),
                    String.format(Locale.ROOT, "%.0f %%", Math.floor(batch.progress() * 100)),
                    batch.count(OrderState.COMPLETED),
                    new Table.Cell(String.valueOf(dead), dead > 0 ? Ink.BAD : Ink.PLAIN),
                    Figures.clock(batch.audio()),
                    desk.forecast(batch.name()).map(BatchesCommand::inWords).orElse(Figures.UNKNOWN));
        }
        return table;
    }

    private static String inWords(Forecast forecast) {
        return Figures.clock(forecast.likely().earliest()) + " to "
                + Figures.clock(forecast.likely().latest());
    }

    private static String json(List<Batch> batches) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartArray();
            for (Batch batch : batches) {
                out.writeStartObject();
                out.writeStringField("name", batch.name());
                out.writeStringField("who", batch.who());
                out.writeStringField("at", batch.at().toString());
                out.writeStringField("source", batch.source());
                out.writeNumberField("added", batch.asked().added());
                out.writeNumberField("already_there", batch.asked().alreadyThere());
                out.writeNumberField("refused", batch.asked().refused());
                out.writeNumberField("unknown", batch.asked().unknown());
                out.writeObjectFieldStart("orders");
                for (OrderState state : OrderState.values()) {
                    out.writeNumberField(state.id(), batch.count(state));
                }
                out.writeEndObject();
                out.writeNumberField("progress", batch.progress());
                out.writeNumberField("audio_seconds", batch.audio().toMillis() / 1000.0);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        return text.toString();
    }
}
