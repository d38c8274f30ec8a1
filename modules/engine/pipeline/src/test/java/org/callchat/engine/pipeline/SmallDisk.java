// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes in memory, where the system lets us have one: Linux, as root. */
record SmallDisk(Path folder) implements AutoCloseable {

    /** Skips the test, loudly, where there can be none. */
    static SmallDisk mounted(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            String loud = "SKIPPED: no small disk can be mounted here (needs Linux and root), so that what happens on a"
                    + " full or read-only disk is NOT tested.";
            System.err.println(loud);
            Assumptions.abort(loud);
        }
        return new SmallDisk(folder);
    }

    void readOnly(boolean is) throws IOException, InterruptedException {
        if (!run("mount", "-o", is ? "remount,ro" : "remount,rw", folder.toString())) {
            throw new IOException(folder + " could not be mounted anew");
        }
    }

    /** Leaves no more than so much free. */
    Path fill(int megabytesLeft) throws IOException {
        Path filler = folder.resolve("filler");
        long bytes = Files.getFileStore(folder).getUsableSpace() - ((long) megabytesLeft << 20);
        Files.write(filler, new byte[Math.toIntExact(Math.max(0, bytes))]);
        return filler;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!run("umount", folder.toString())) {
            run("umount", "-l", folder.toString());
        }
    }
}
