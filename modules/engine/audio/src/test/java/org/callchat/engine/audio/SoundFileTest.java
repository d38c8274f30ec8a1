// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFileTest {
    @TempDir
    Path folder;

    private SoundScan.Result scan;
    private Path file;

    @BeforeEach
    void scan_of_two_channels() throws IOException {
        scan = SoundScan.scan(
                TestSignal.pcm(
                        folder.resolve("sound.pcm"),
                        new TestSignal().noise(-20, 7.003),
                        new TestSignal().silence(7.003)),
                Progress.NONE);
        file = folder.resolve("cache/sound.scan");
        SoundFile.write(file, scan);
    }

    @Test
    void what_is_read_equals_what_was_written() {
        SoundScan.Result read = SoundFile.read(file).orElseThrow();

        assertThat(read.levels().frame()).isEqualTo(scan.levels().frame());
        assertThat(read.levels().channel(0)).isEqualTo(scan.levels().channel(0));
        assertThat(read.levels().channel(1)).isEqualTo(scan.levels().channel(1));
        assertThat(read.peaks().duration()).isEqualTo(scan.peaks().duration());
        assertThat(read.peaks().levels()).isEqualTo(scan.peaks().levels());
        for (int bucket = 0; bucket < scan.peaks().buckets(0); bucket++) {
            assertThat(read.peaks().min(0, 0, bucket)).isEqualTo(scan.peaks().min(0, 0, bucket));
            assertThat(read.peaks().max(0, 0, bucket)).isEqualTo(scan.peaks().max(0, 0, bucket));
        }
    }

    @Test
    void levels_can_be_read_alone() throws IOException {
        var levels = SoundFile.readLevels(file).orElseThrow();

        assertThat(levels.frame()).isEqualTo(scan.levels().frame());
        assertThat(levels.channel(0)).isEqualTo(scan.levels().channel(0));
        assertThat(levels.channel(1)).isEqualTo(scan.levels().channel(1));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertThat(SoundFile.readLevels(file)).isEmpty();
        assertThat(SoundFile.readLevels(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void writing_again_replaces_and_leaves_nothing_beside() throws IOException {
        SoundFile.write(file, scan);

        assertThat(folder.resolve("cache")).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder.resolve("cache"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void damaged_file_counts_as_absent() throws IOException {
        byte[] good = Files.readAllBytes(file);
        for (int cut : new int[] {0, 3, 8, 20, good.length / 2, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, cut));
            assertThat(SoundFile.read(file)).as("cut to %d bytes", cut).isEmpty();
        }
        for (int at : new int[] {0, 5, 16, 20, 100, good.length - 2}) {
            byte[] flipped = good.clone();
            flipped[at] ^= 0x40;
            Files.write(file, flipped);
            assertThat(SoundFile.read(file)).as("flipped at %d", at).isEmpty();
        }
    }

    @Test
    void missing_file_is_absent() {
        assertThat(SoundFile.read(folder.resolve("nothing"))).isEmpty();
    }
}
