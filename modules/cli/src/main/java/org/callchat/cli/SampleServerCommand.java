// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.cli.sampleserver.Fault;
import org.callchat.cli.sampleserver.SampleCatalogue;
import org.callchat.cli.sampleserver.SampleServer;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat sample-server}: a telephony service to try CHAT with. */
@Command(
        name = "sample-server",
        header = "A telephony service to try things with, which can be told to misbehave.",
        description = {
            "",
            "Serves chains, stores, agents, calls and recordings by the contract in samples/telephony/openapi.yaml. "
                    + "Ends on Ctrl+C and says then what was sent, and how much of it twice.",
            "",
            "Faults strike the recording of an order (or of each: *), one --fault for each, in the order given:",
            "  delay:SECONDS  429:RETRY_AFTER_SECONDS:TIMES  500:TIMES  401:TIMES  html:TIMES",
            "  drop:BYTES:TIMES  stall:BYTES:TIMES  slow:BYTES_PER_SECOND  wrong-length:BYTES:TIMES  wrong-hash:TIMES"
        },
        footer = {
            "",
            "Examples:",
            "  chat sample-server",
            "  chat sample-server --token secret --fault N-1003=drop:20000:3 --fault N-1005=500:2",
            "  chat sample-server --many 5000 --fault '*=429:1'"
        })
final class SampleServerCommand implements Callable<Integer> {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int LAST_PORT = 65_535;
    private static final int MOST_FAULT_BYTES = 1 << 20;

    private final Session session;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on, 0 for any that is free. Default: ${DEFAULT-VALUE}")
    private int port = 8480;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address of this machine to listen on. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(names = "--calls", paramLabel = "DIR", description = "Folder with manifest.csv. Default: the sample calls.")
    private Optional<Path> calls = Optional.empty();

    @Option(names = "--token", paramLabel = "T", description = "The token that requests must bring. Default: none.")
    private Optional<String> token = Optional.empty();

    @Option(names = "--fault", paramLabel = "ORDER=KIND[:N[:N]]", description = "Something that goes wrong.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--faults", paramLabel = "FILE", description = "Faults, one in a line; # begins a remark.")
    private Optional<Path> faultFile = Optional.empty();

    @Option(
            names = "--many",
            paramLabel = "N",
            description = "Offer so many orders, M-000001 and so on, which repeat the calls.")
    private Optional<Integer> many = Optional.empty();

    @Option(names = "--with-parent", hidden = true, description = "End when the program ends that started this one.")
    private boolean withParent;

    SampleServerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        List<Fault> planned = planned();
        SampleCatalogue catalogue = catalogue();
        try (SampleServer server = SampleServer.start(host, port, catalogue, token, planned)) {
            Console console = session.console();
            console.line(Ink.STRONG, "Sample telephony service: " + server.address());
            console.line(Figures.count(catalogue.size(), "call") + ", " + Figures.count(planned.size(), "fault")
                    + " planned. Ctrl+C ends it.");
            Optional<ProcessHandle> parent =
                    withParent ? ProcessHandle.current().parent() : Optional.empty();
            while (!session.isUnwanted()
                    && parent.map(ProcessHandle::isAlive).orElse(true)
                    && !session.stopper().awaitAsked(TICK)) {
                // goes on serving
            }
            print(server.statistics());
        } catch (java.net.BindException e) {
            throw new UsageProblem("nothing can listen on " + host + ":" + port + " (" + e.getMessage()
                    + "); choose another --port, or 0 for any");
        }
        return ExitCode.OK;
    }

    private void check() {
        if (port < 0 || port > LAST_PORT) {
            throw new UsageProblem("--port takes 0 to " + LAST_PORT);
        }
        boolean isThisMachineOnly = List.of("127.0.0.1", "localhost", "::1").contains(host);
        if (!isThisMachineOnly && token.filter(t -> !t.isBlank()).isEmpty()) {
            throw new UsageProblem("others could fetch the calls from " + host + "; give a --token");
        }
    }

    private SampleCatalogue catalogue() {
        Path folder = calls.orElseGet(() -> Path.of(System.getProperty("chat.home", "."), "chat", "samples", "calls"));
        Path known = folder.toAbsolutePath().resolveSibling("telephony").resolve("calls.csv");
        try {
            SampleCatalogue catalogue = SampleCatalogue.read(folder, known);
            return many.map(catalogue::many).orElse(catalogue);
        } catch (IOException e) {
            throw new UsageProblem("the calls in " + folder + " cannot be served (" + e.getMessage()
                    + "); name a folder with a manifest.csv by --calls");
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--many: " + e.getMessage());
        }
    }

    private List<Fault> planned() throws IOException {
        List<String> texts = new ArrayList<>(faults);
        if (faultFile.isPresent()) {
            if (!Files.isRegularFile(faultFile.get()) || Files.size(faultFile.get()) > MOST_FAULT_BYTES) {
                throw new UsageProblem(faultFile.get() + " is no file of faults");
            }
            Files.readAllLines(faultFile.get()).stream()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(texts::add);
        }
        try {
            return texts.stream().map(Fault::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }

    private void print(SampleServer.Statistics seen) {
        session.console()
                .line(String.format(
                        Locale.ROOT,
                        "%d requests, %d with a fault; %d recordings, %d bytes sent, %d of them twice (%.2f %%), resumed %d times",
                        seen.requests(),
                        seen.faults(),
                        seen.orders(),
                        seen.bytes(),
                        seen.twice(),
                        seen.twicePercent(),
                        seen.resumed()));
    }
}
