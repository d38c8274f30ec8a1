// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of this machine's packages, started for the tests on a free port of 127.0.0.1, with a password and
 * a folder of its own. It refuses to run as root: then it runs as the user {@code postgres} or {@code nobody}.
 */
public final class PostgresServer implements AutoCloseable {
    /** Databases of the tests before that stay. */
    private static final int KEPT = 8;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path programs;
    private final Path folder;
    private final int port;
    private final String password;

    private PostgresServer(Path programs, Path folder, int port, String password) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /** The server that the tests of this process share; the test is skipped where none is installed. */
    public static PostgresServer shared() {
        return Shared.SERVER.orElseGet(PostgresServer::skip);
    }

    /** A server that a test has for itself, to stop and start as it likes. */
    public static PostgresServer start() {
        return programs().map(PostgresServer::started).orElseGet(PostgresServer::skip);
    }

    private static PostgresServer skip() {
        String why = "PostgreSQL is not installed, so this was NOT tested on it: install the package postgresql"
                + " (programs in /usr/lib/postgresql/*/bin)";
        System.err.println(why);
        return Assumptions.abort(why);
    }

    private static final class Shared {
        static final Optional<PostgresServer> SERVER = programs().map(PostgresServer::started);

        static {
            SERVER.ifPresent(server -> Runtime.getRuntime().addShutdownHook(new Thread(server::close)));
        }
    }

    private static Optional<Path> programs() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static PostgresServer started(Path programs) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path folder = Files.createTempDirectory(Path.of("/tmp"), "chat-postgres-");
            PostgresServer server = new PostgresServer(
                    programs, folder, free.getLocalPort(), UUID.randomUUID().toString());
            free.close();
            server.create();
            server.startAgain();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), password);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            var user = FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user());
            Files.setOwner(folder, user);
            Files.setOwner(secret, user);
        }
        run(
                "initdb",
                "-D",
                data(),
                "-U",
                "chat",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret.toString(),
                "-E",
                "UTF8",
                "-N");
        Files.delete(secret);
    }

    /** After {@link #stop}. */
    public void startAgain() {
        String options = "-h 127.0.0.1 -p " + port + " -k " + folder
                + " -c fsync=off -c full_page_writes=off -c max_connections=200";
        run("pg_ctl", "start", "-w", "-D", data(), "-l", folder.resolve("log").toString(), "-o", options);
    }

    /** At once, as when the machine dies. */
    public void stop() {
        run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
    }

    /** An empty database of its own. */
    public PostgresAddress database() {
        int number = DATABASES.incrementAndGet();
        String name = "test" + number;
        sql("CREATE DATABASE " + name);
        // no test looks back so far; thousands of files would have to be deleted at the end
        if (number > KEPT) {
            sql("DROP DATABASE IF EXISTS test" + (number - KEPT) + " WITH (FORCE)");
        }
        return address(name);
    }

    /** A database that is like another, which nobody uses. */
    PostgresAddress copyOf(PostgresAddress template) {
        String name = "test" + DATABASES.incrementAndGet();
        sql("CREATE DATABASE " + name + " TEMPLATE " + template.database());
        return address(name);
    }

    private PostgresAddress address(String database) {
        return PostgresAddress.parse(url(database));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=chat";
    }

    public String password() {
        return password;
    }

    public CallStore open(PostgresAddress address, NodeCard self) {
        return CallStores.postgres(address, Optional.of(password), self);
    }

    private void sql(String statement) {
        try (var connection = java.sql.DriverManager.getConnection(url("postgres"), "chat", password);
                var said = connection.createStatement()) {
            said.execute(statement);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + user(), "--regid=" + group(), "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("postgres", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
            Files.delete(said);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String user() {
        return Files.exists(Path.of("/var/lib/postgresql")) && isKnown("postgres") ? "postgres" : "nobody";
    }

    private static String group() {
        return user().equals("postgres") ? "postgres" : "nogroup";
    }

    private static boolean isKnown(String user) {
        try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
            return users.anyMatch(line -> line.startsWith(user + ":"));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (Files.exists(folder.resolve("data/postmaster.pid"))) {
            stop();
        }
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                delete();
            } catch (IOException | UncheckedIOException e) {
                // a process of the server that ends last may still remove a file of its own
                if (attempt == 10) {
                    throw new IllegalStateException("the server's files are left in " + folder, e);
                }
            }
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
