// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedHashesTest {
    /** Of "abc", FIPS 180-2 appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private SealedHashes hashes;

    @BeforeEach
    void a_file() throws IOException {
        file = folder.resolve("f.bin");
        Files.writeString(file, "abc");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        hashes = new SealedHashes(folder.resolve("seals"));
    }

    @Test
    void the_hash_is_sha256() throws IOException {
        assertThat(hashes.of(file, Progress.NONE).hex()).isEqualTo(ABC);
    }

    @Test
    void an_unchanged_file_is_not_read_again() throws IOException {
        hashes.of(file, Progress.NONE);
        assertThat(hashes.of(file, new Cancelled()).hex()).isEqualTo(ABC);
    }

    @Test
    void a_file_of_another_time_is_read_again() throws IOException {
        hashes.of(file, Progress.NONE);
        Files.writeString(file, "abd");
        assertThat(hashes.of(file, Progress.NONE).hex()).isNotEqualTo(ABC);
    }

    @Test
    void a_garbled_seal_does_not_count() throws IOException {
        hashes.of(file, Progress.NONE);
        try (var seals = Files.list(folder.resolve("seals"))) {
            Files.writeString(seals.findFirst().orElseThrow(), "3 1577836800000 nonsense");
        }
        assertThat(hashes.of(file, Progress.NONE).hex()).isEqualTo(ABC);
    }

    @Test
    void seals_that_cannot_be_written_do_no_harm() throws IOException {
        Files.writeString(folder.resolve("seals"), "a file where the folder should be");
        assertThat(hashes.of(file, Progress.NONE).hex()).isEqualTo(ABC);
    }

    @Test
    void reading_can_be_cancelled() {
        assertThatThrownBy(() -> hashes.of(file, new Cancelled())).isInstanceOf(CancellationException.class);
    }

    private static final class Cancelled implements Progress {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
