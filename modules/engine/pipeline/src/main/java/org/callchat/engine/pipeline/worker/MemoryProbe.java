// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks at memory. What a system does not tell is empty, and then nothing is limited by it. */
public interface MemoryProbe {

    /** Resident memory of a process, in bytes. */
    OptionalLong resident(long pid);

    /** The most resident memory that a process ever had, in bytes. */
    default OptionalLong peak(long pid) {
        return resident(pid);
    }

    /** What programs could still take without anything being swapped out, in bytes. */
    OptionalLong available();

    /**
     * What Linux tells in {@code /proc}; see proc(5): {@code VmRSS} and {@code VmHWM} of a process, {@code MemAvailable} of the machine.
     * Elsewhere nothing is known.
     */
    static MemoryProbe ofThisMachine() {
        return new MemoryProbe() {
            @Override
            public OptionalLong resident(long pid) {
                return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
            }

            @Override
            public OptionalLong peak(long pid) {
                return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmHWM:");
            }

            @Override
            public OptionalLong available() {
                return kilobytes(Path.of("/proc/meminfo"), "MemAvailable:");
            }

            private OptionalLong kilobytes(Path file, String name) {
                if (!Files.exists(file)) {
                    return OptionalLong.empty();
                }
                try (Stream<String> lines = Files.lines(file)) {
                    return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                            .findFirst();
                } catch (IOException | RuntimeException e) {
                    // a process that has just ended
                    return OptionalLong.empty();
                }
            }
        };
    }
}
