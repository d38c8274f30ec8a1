// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageArchiveTest {
    private static final String PATH = "package/models/s.bin";

    @TempDir
    Path folder;

    private Path archive;
    private Path target;

    @BeforeEach
    void places() {
        archive = folder.resolve("p.tgz");
        target = folder.resolve("out.bin");
    }

    @Test
    void the_one_file_is_taken_out() throws IOException {
        Tarball.write(archive, Map.of("package/a.txt", new byte[10], PATH, Sample.BYTES));
        extract();
        assertThat(target).hasBinaryContent(Sample.BYTES);
    }

    @Test
    void a_path_that_only_looks_alike_is_not_taken() throws IOException {
        Tarball.write(archive, Map.of("package/models/../models/s.bin", Sample.BYTES, "/" + PATH, Sample.BYTES));
        assertThatThrownBy(this::extract).hasMessage("the package does not contain " + PATH);
        assertThat(target).doesNotExist();
    }

    @Test
    void a_file_of_another_size_is_refused() throws IOException {
        Tarball.write(archive, Map.of(PATH, new byte[11]));
        assertThatThrownBy(this::extract).hasMessageContaining("with 11 bytes, not 300000");
    }

    @Test
    void a_truncated_archive_is_refused() throws IOException {
        Tarball.write(archive, Map.of(PATH, Sample.BYTES));
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(this::extract).isInstanceOf(IOException.class);
    }

    @Test
    void something_that_is_no_archive_is_refused() throws IOException {
        Files.writeString(archive, "<html>not found</html>");
        assertThatThrownBy(this::extract).isInstanceOf(IOException.class);
    }

    private void extract() throws IOException {
        PackageArchive.extract(archive, PATH, Sample.BYTES.length, target, Progress.NONE);
    }
}
