// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Stands in for the npm client, in a process of its own. */
final class FakeNpm {
    private FakeNpm() {}

    /** The command that runs it. */
    static List<String> behaving(String mode) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeNpm.class.getName(),
                mode);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = List.of(args);
        switch (command.get(0)) {
            case "packs" -> {
                if (!command.subList(1, 4).equals(List.of("pack", "@some/package@1.2.3", "--ignore-scripts"))) {
                    throw new IllegalArgumentException("npm error called with " + command);
                }
                Path folder = Path.of(command.get(command.indexOf("--pack-destination") + 1));
                Tarball.write(folder.resolve("p.tgz"), Map.of("package/models/s.bin", Sample.BYTES));
            }
            case "fails" -> {
                System.err.println("npm notice nothing to see");
                System.err.println("npm error 404 Not Found - GET https://someone:secret@registry.example/x");
                System.exit(1);
            }
            case "hangs" -> new CountDownLatch(1).await();
            default -> {
                // ends well and does nothing
            }
        }
    }
}
