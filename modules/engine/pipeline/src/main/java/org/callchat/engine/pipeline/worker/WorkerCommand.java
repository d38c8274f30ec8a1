// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker's Java machine is started.
 *
 * @param heap greatest heap in megabytes; native memory comes on top
 * @param crashReports folder for the reports a dying machine leaves
 */
public record WorkerCommand(int heap, Path crashReports) {
    /** Workers run native code over what strangers recorded: they know no secret. */
    private static final Set<String> NOT_FOR_WORKERS =
            Set.of("JDK_JAVA_OPTIONS", "CHAT_DB_PASSWORD", "PGPASSWORD", "CHAT_TELEPHONY_TOKEN");

    private static final Map<String, String> GLIBC_GIVES_BACK =
            Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_MMAP_THRESHOLD_", "1048576", "MALLOC_TRIM_THRESHOLD_", "1048576");

    /** @param scratch where libraries may unpack what they load */
    Process start(Path scratch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                java().toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                // what the heap needed once it gives back: the model needs the memory more
                "-XX:MaxNewSize=16m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:TieredStopAtLevel=1",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + crashReports.resolve("worker-crash-%p.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                WorkerMain.class.getName());
        // in the environment, where neither blanks nor length are a trouble
        builder.environment().put("CLASSPATH", classPath());
        // threads that spin while they wait for each other take the time from those they wait for
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", "PASSIVE");
        // glibc would keep what each window needed for a while, in pieces, and grow from window to window
        GLIBC_GIVES_BACK.forEach(builder.environment()::putIfAbsent);
        builder.environment().keySet().removeAll(NOT_FOR_WORKERS);
        return builder.start();
    }

    /** Another Java machine with the class path that workers have. */
    public static ProcessBuilder javaMachine(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java().toString()));
        command.addAll(options);
        command.add(main);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classPath());
        return builder;
    }

    /** What the Java machine of a worker that crashed wrote about it. */
    Optional<Path> crashReport(long pid) {
        return Optional.of(crashReports.resolve("worker-crash-" + pid + ".log")).filter(Files::isRegularFile);
    }

    private static Path java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    /** In the product all modules of our cluster with their libraries, elsewhere the class path of this machine. */
    private static String classPath() {
        return cluster().map(WorkerCommand::jarsOf).orElseGet(() -> System.getProperty("java.class.path", ""));
    }

    private static Optional<Path> cluster() {
        return ownJar().filter(jar -> jar.toString().endsWith(".jar"))
                .map(Path::getParent)
                .filter(folder -> folder.endsWith("modules"))
                .map(Path::getParent);
    }

    private static Optional<Path> ownJar() {
        CodeSource source = WorkerMain.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            String location = source.getLocation().toString();
            // the Platform's class loader says jar:file:…!/
            String plain = location.startsWith("jar:") ? location.substring(4).replaceAll("!/.*$", "") : location;
            return Optional.of(Path.of(new URI(plain)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String jarsOf(Path cluster) {
        try (Stream<Path> files = Files.walk(cluster.resolve("modules"))) {
            List<String> jars = files.filter(f -> f.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            return jars.stream().collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the modules under " + cluster, e);
        }
    }
}
