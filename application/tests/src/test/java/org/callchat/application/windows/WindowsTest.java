// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link WorkbenchWalk} in the assembled product, in a Java machine of its own with a display. */
class WindowsTest {
    private static final Path PRODUCT = Path.of(System.getProperty("chat.product", "../target/chat"));
    private static final Path SAMPLES = Path.of(System.getProperty("chat.samples", "../../samples"));

    @TempDir
    Path folder;

    @Test
    void a_call_is_opened_from_the_queue_judged_and_found_so_after_a_new_start() throws Exception {
        Optional<Screen> found = Screen.find();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: the window tests need a display or Xvfb; on Debian: apt-get install xvfb");
        }
        assumeTrue(found.isPresent(), "no display and no Xvfb");
        assertThat(PRODUCT.resolve("bin")).as("the assembled product").isDirectory();
        Path workspace = folder.resolve("workspace");
        SeededWorkspace.seed(workspace, SAMPLES.resolve("calls/N-1001.flac"));

        try (Screen screen = found.orElseThrow()) {
            walk(screen, workspace, false);
            // what was said is there after a new start
            walk(screen, workspace, true);
        }
    }

    private void walk(Screen screen, Path workspace, boolean again) throws Exception {
        Path log = folder.resolve(again ? "second-walk.log" : "walk.log");
        ProcessBuilder walk = new ProcessBuilder(command(workspace, again)).redirectErrorStream(true);
        walk.environment().put("DISPLAY", screen.display());
        walk.redirectOutput(log.toFile());
        Process process = walk.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);

        assertThat(ended).as("the walk came to its end:%n%s", said).isTrue();
        assertThat(said).contains("OK (");
        assertThat(process.exitValue()).as(said).isZero();
        said.lines().filter(line -> line.startsWith("EVENT THREAD")).forEach(System.out::println);
    }

    private List<String> command(Path workspace, boolean again) throws java.io.IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions());
        command.add("-Dall.clusters=" + PRODUCT.toAbsolutePath().normalize());
        command.add("-Dnetbeans.user=" + folder.resolve("user"));
        command.add("-Dnbjunit.workdir=" + folder.resolve("nbjunit"));
        command.add("-Dbranding.token=chat");
        command.add("-Dnetbeans.logger.console=false");
        command.add("-Dchat.test.workspace=" + workspace);
        command.add("-Dchat.test.again=" + again);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.junit.runner.JUnitCore"));
        command.add(WorkbenchWalk.class.getName());
        return command;
    }

    /** The options that the product's own launcher gives to Java. */
    private static List<String> javaOptions() throws java.io.IOException {
        String conf = Files.readString(PRODUCT.resolve("etc/chat-workbench.conf"), StandardCharsets.UTF_8);
        return Stream.of(conf.split("[\\s\"]+"))
                .filter(option -> option.startsWith("-J--add-")
                        || option.startsWith("-J-XX:+Ignore")
                        || option.startsWith("-J--enable-native"))
                .map(option -> option.substring(2))
                .toList();
    }
}
