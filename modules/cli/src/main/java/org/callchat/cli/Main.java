// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Terminal;

/** Where the command line begins. */
public final class Main {
    /** How long a command may take to give its work back after Ctrl+C. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Console console = Console.standard(Terminal.detect(environment));
        Stopper stopper = new Stopper();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopper, console), "chat-stop"));
        Path home = Path.of(System.getProperty("user.home", "."));
        Path logs = UserCache.folder(System.getProperty("os.name", ""), home, environment)
                .resolve("logs");
        int code = new ChatCommandLine(new Surroundings(
                        new ChatEngine(), console, System.in, Clock.system(ZoneId.systemDefault()), stopper, logs))
                .run(args);
        stopper.finished();
        System.exit(code);
    }

    private static void stop(Stopper stopper, Console console) {
        if (!stopper.isFinished()) {
            console.note("Stopping; what is in hand is given back ...");
            stopper.askAndWait(GRACE);
        }
    }
}
