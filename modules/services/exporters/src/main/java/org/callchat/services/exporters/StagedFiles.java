// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Files being written, all of which get their names at the end; closing before that removes them. */
public final class StagedFiles implements AutoCloseable {
    private final Path folder;
    private final List<StagedFile> files = new ArrayList<>();

    StagedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts a file; the caller closes the stream.
     *
     * @param name a plain file name of our own, never text from outside
     */
    public OutputStream create(String name) throws IOException {
        StagedFile file = new StagedFile(folder, name);
        files.add(file);
        return file.open();
    }

    List<Path> publish() throws IOException {
        int number = IntStream.iterate(1, n -> n + 1)
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
        List<Path> published = new ArrayList<>();
        try {
            for (StagedFile file : files) {
                Path target = target(file, number);
                file.moveTo(target);
                published.add(target);
            }
            return List.copyOf(published);
        } catch (IOException e) {
            for (Path path : published) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }

    void replace() throws IOException {
        for (StagedFile file : files) {
            file.moveTo(folder.resolve(file.name()));
        }
    }

    @Override
    public void close() throws IOException {
        for (StagedFile file : files) {
            file.discard();
        }
    }

    private boolean isFree(int number) {
        return files.stream().noneMatch(file -> Files.exists(target(file, number), LinkOption.NOFOLLOW_LINKS));
    }

    private Path target(StagedFile file, int number) {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        return folder.resolve(number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot));
    }
}
