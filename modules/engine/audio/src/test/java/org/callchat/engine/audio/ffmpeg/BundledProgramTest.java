// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledProgramTest {
    @TempDir
    Path cache;

    private final BundledProgram bundled =
            new BundledProgram(Platform.current(), BundledProgramTest.class.getClassLoader());

    private FfmpegProgram unpack() throws IOException {
        Optional<FfmpegProgram> program = bundled.unpack(cache);
        Assumptions.assumeTrue(
                program.isPresent(),
                "Skipped: there is no ffmpeg archive for " + Platform.current().id()
                        + " on the class path; build with -Dnative.platform set to one of org.bytedeco:ffmpeg's classifiers.");
        return program.orElseThrow();
    }

    @Test
    void two_that_unpack_at_once_both_get_a_whole_program() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        Callable<FfmpegProgram> race = () -> {
            start.await();
            return unpack();
        };
        try {
            List<Future<FfmpegProgram>> both = List.of(pool.submit(race), pool.submit(race));
            start.countDown();
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        } finally {
            pool.shutdownNow();
        }
        FfmpegProgram program = unpack();
        assertThat(Files.isExecutable(program.path())).isTrue();
        assertThat(program.path().getParent().getParent().getFileName().toString())
                .startsWith("ffmpeg-");
        assertThat(program.path().getParent().getParent()).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void folder_from_which_something_was_deleted_is_filled_again() throws IOException {
        FfmpegProgram program = unpack();
        Files.writeString(program.path(), "broken");

        assertThat(Files.size(unpack().path())).isGreaterThan(10_000);
    }

    @Test
    void platform_without_an_archive_has_no_program() throws IOException {
        Platform other = Platform.of("Plan 9", "mips");

        assertThat(new BundledProgram(other, BundledProgramTest.class.getClassLoader()).unpack(cache))
                .isEmpty();
    }

    @Test
    void platforms_are_named_as_the_archives_are() {
        assertThat(Platform.of("Linux", "amd64").id()).isEqualTo("linux-x86_64");
        assertThat(Platform.of("Mac OS X", "aarch64").id()).isEqualTo("macosx-arm64");
        assertThat(Platform.of("Windows 11", "amd64")).isEqualTo(new Platform("windows-x86_64", "ffmpeg.exe", "PATH"));
    }

    @Test
    void child_gets_no_variable_that_could_make_it_write_or_load_something() {
        var environment = new FfmpegProgram(Path.of("ffmpeg"), Optional.of(cache))
                .command(List.of("-version"))
                .environment();

        assertThat(environment.keySet())
                .isSubsetOf(
                        "PATH",
                        "HOME",
                        "TMPDIR",
                        "TEMP",
                        "TMP",
                        "SystemRoot",
                        "SYSTEMROOT",
                        "LANG",
                        "AV_LOG_FORCE_NOCOLOR",
                        Platform.current().libraryPathVariable());
        assertThat(environment.get(Platform.current().libraryPathVariable())).startsWith(cache.toString());
    }
}
