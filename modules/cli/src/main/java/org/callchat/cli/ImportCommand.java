// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.cli.terminal.Text;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat import}: calls become orders of the workspace. */
@Command(
        name = "import",
        header = "Turn the calls of a folder or a telephony service into orders.",
        description = {
            "",
            "A manifest is a CSV file with order_id and file, and call_sid, tel_id, cust_id, chain, store, agent, "
                    + "started_at, roles as far as known. Without one every recording becomes an order named like "
                    + "its file. Calls that are orders already stay as they are.",
            "",
            "With --server the calls of a telephony service are imported, all that the filters let through or those "
                    + "of --orders. A token that it wants is taken from the environment: CHAT_TELEPHONY_TOKEN.",
            "",
            "Exit code 0 when every call that was asked for is an order now; 1 when any was refused or is unknown."
        },
        footer = {
            "",
            "Examples:",
            "  chat import calls/",
            "  chat import calls/manifest.csv --batch october",
            "  chat import calls/ --orders wanted.csv",
            "  cut -f1 wanted.tsv | chat import calls/ --orders -",
            "  chat import --server https://calls.example.org --from-date 2026-03-01 --to-date 2026-03-07",
            "  chat import --server https://calls.example.org --orders wanted.csv"
        })
final class ImportCommand extends DeskCommand {
    private static final String FOLDER = "folder";
    private static final int LONGEST_BATCH = 100;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "Where the calls come from. Default: folder, or telephony with --server.")
    private Optional<String> source = Optional.empty();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--manifest", paramLabel = "FILE", description = "CSV file that says which call each recording is.")
    private Optional<Path> manifest = Optional.empty();

    @Option(
            names = "--orders",
            paramLabel = "FILE|-",
            description = "Only these OrderIDs: a CSV file (column order_id, else the first), or - for standard input.")
    private Optional<String> orders = Optional.empty();

    @Option(names = "--batch", paramLabel = "NAME", description = "A name for this import.")
    private Optional<String> batch = Optional.empty();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER|MANIFEST.csv",
            description = "The folder with the recordings, or its manifest.")
    private Optional<Path> from = Optional.empty();

    private final InputStream input;
    private Optional<OrderList> wanted = Optional.empty();

    ImportCommand(Session session) {
        super(session);
        this.input = session.input();
    }

    @Override
    void checkUsage() throws IOException {
        if (!source().equals(FOLDER)) {
            checkSearch();
        } else if (search.isAnyGiven()) {
            throw new UsageProblem("name the telephony service by --server URL; a folder is not searched");
        } else if (from.isEmpty() && manifest.isEmpty()) {
            throw new UsageProblem("name the folder with the recordings, or its manifest, or a --server");
        }
        from.ifPresent(path -> check(path, Files.exists(path)));
        manifest.ifPresent(path -> check(path, Files.isRegularFile(path)));
        if (manifest.isPresent() && from.isPresent() && !Files.isDirectory(from.get())) {
            throw new UsageProblem(from.get() + " is no folder; give one manifest, in one place");
        }
        if (batch.isPresent() && (batch.get().isBlank() || batch.get().length() > LONGEST_BATCH)) {
            throw new UsageProblem("--batch takes a name of 1 to " + LONGEST_BATCH + " characters");
        }
        wanted = wanted();
    }

    private String source() {
        return source.orElse(search.isServerGiven() ? SearchOptions.TELEPHONY : FOLDER);
    }

    private void checkSearch() {
        if (from.isPresent() || manifest.isPresent()) {
            throw new UsageProblem("give a folder or a --server, not both");
        }
        if (orders.isPresent() && search.isNarrowed()) {
            throw new UsageProblem("give --orders or filters, not both");
        }
        settings();
    }

    private static void check(Path path, boolean there) {
        if (!there) {
            throw new UsageProblem(path + " does not exist, or is no file");
        }
    }

    @Override
    int work(CallDesk desk) {
        ImportSummary summary = new ImportSummary(session());
        if (wanted.isPresent() && wanted.get().orders().isEmpty()) {
            return summary.nothing(wanted.get());
        }
        String name = batch.map(Text::clean).orElseGet(this::standardBatch);
        ProgressLine progress = session().progress("of the import");
        CallDesk.ImportResult result;
        try {
            result = desk.importCalls(
                    new CallDesk.ImportRequest(source(), settings(), wanted.map(OrderList::orders), name), progress);
        } finally {
            progress.end();
        }
        return summary.print(name, result, wanted);
    }

    private Optional<OrderList> wanted() throws IOException {
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        String name = orders.get();
        if (name.equals("-")) {
            return Optional.of(OrderList.read(input, "standard input"));
        }
        Path file = PathText.path(name);
        check(file, Files.isRegularFile(file));
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(OrderList.read(bytes, String.valueOf(file.getFileName())));
        }
    }

    private Settings settings() {
        CallSource chosen = SearchOptions.source(session().engine().extensions(), source());
        return source().equals(FOLDER)
                ? folder(chosen)
                : search.settings(chosen, session().settings());
    }

    private Settings folder(CallSource chosen) {
        Optional<Path> list = manifest.or(() -> from.filter(Files::isRegularFile));
        Optional<Path> folder = from.filter(Files::isDirectory)
                .or(() -> list.map(file -> file.toAbsolutePath().getParent()));
        Settings settings = Settings.DEFAULTS;
        settings = with(settings, chosen, folder, "folder", "path", "directory");
        return with(settings, chosen, list, "manifest");
    }

    private static Settings with(Settings settings, CallSource source, Optional<Path> path, String... names) {
        if (path.isEmpty()) {
            return settings;
        }
        Parameter<?> parameter = Declared.endingIn(source.parameters(), names)
                .orElseThrow(() ->
                        new CallFailure(Codes.NO_SOURCE, source.label() + " has no setting for its " + names[0] + "."));
        String value = path.get().toAbsolutePath().normalize().toString();
        return settings.with(parameter.id(), Declared.checked(parameter, value));
    }

    private String standardBatch() {
        if (!source().equals(FOLDER)) {
            return source() + " " + time();
        }
        Path named = from.or(() -> manifest)
                .orElse(Path.of("import"))
                .toAbsolutePath()
                .normalize();
        Path place = Files.isDirectory(named) ? named : named.resolveSibling("");
        String name = Text.clean(String.valueOf(place.getFileName()));
        return (name.length() > 60 ? name.substring(0, 60) : name) + " " + time();
    }

    private String time() {
        return LocalDateTime.now(session().clock())
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
    }
}
