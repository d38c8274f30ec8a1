// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The program and libraries that come with the product, inside a jar; unpacked once per user. */
final class BundledProgram {
    private static final String PROPERTIES = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";

    private final Platform platform;
    private final String folder;
    private final ClassLoader loader;

    BundledProgram(Platform platform, ClassLoader loader) {
        this.platform = platform;
        this.folder = "org/bytedeco/ffmpeg/" + platform.id() + "/";
        this.loader = loader;
    }

    /**
     * Unpacks the program unless it is there already.
     *
     * @return the program; empty when the product was assembled without one for this platform
     */
    Optional<FfmpegProgram> unpack(Path nativeCache) throws IOException {
        URL program = loader.getResource(folder + platform.programName());
        if (program == null) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(jarOf(program).toFile())) {
            List<JarEntry> entries = jar.stream().filter(this::isWanted).toList();
            Path home = nativeCache.resolve("ffmpeg-" + version(jar)).resolve(platform.id());
            if (!isComplete(home, entries)) {
                unpack(jar, entries, home);
            }
            return Optional.of(new FfmpegProgram(home.resolve(platform.programName()), Optional.of(home)));
        }
    }

    /** Not through {@link java.net.JarURLConnection}: class loaders of module systems need not offer it. */
    private static Path jarOf(URL resource) throws IOException {
        String url = resource.toString();
        int bang = url.indexOf("!/");
        if (!url.startsWith("jar:file:") || bang < 0) {
            throw new IOException("ffmpeg is not in a jar file but at " + url);
        }
        return Path.of(URI.create(url.substring("jar:".length(), bang)));
    }

    private static String version(JarFile jar) throws IOException {
        Properties properties = new Properties();
        JarEntry entry = jar.getJarEntry(PROPERTIES);
        if (entry != null) {
            try (InputStream in = jar.getInputStream(entry)) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "unknown").replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** The program and its libraries; not the bridges to Java beside them, which are never loaded. */
    private boolean isWanted(JarEntry entry) {
        String name = entry.getName();
        String file = name.startsWith(folder) ? name.substring(folder.length()) : "";
        return !file.isEmpty()
                && !file.contains("/")
                && !file.contains("\\")
                && !file.matches("(lib)?jni.*|ffprobe.*|.*\\.(class|h|lib|pdb)");
    }

    private boolean isComplete(Path home, List<JarEntry> entries) throws IOException {
        for (JarEntry entry : entries) {
            Path file = home.resolve(entry.getName().substring(folder.length()));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    /** Into a folder of its own first, then moved as a whole: another process sees all of it or nothing. */
    private void unpack(JarFile jar, List<JarEntry> entries, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try {
            for (JarEntry entry : entries) {
                Path file = fresh.resolve(entry.getName().substring(folder.length()));
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (!file.toFile().setExecutable(true, false)) {
                    throw new IOException("cannot make " + file + " executable");
                }
            }
            moveInto(fresh, home, entries);
        } finally {
            delete(fresh);
        }
    }

    private void moveInto(Path fresh, Path home, List<JarEntry> entries) throws IOException {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                throw new IOException(home + " is on a file system without atomic moves", e);
            } catch (IOException occupied) {
                if (isComplete(home, entries)) {
                    return; // another process was faster
                }
                if (!Files.isDirectory(home)) {
                    throw occupied;
                }
                setAside(home);
            }
        }
        throw new IOException(home + " is in the way and cannot be replaced");
    }

    /** An incomplete folder: a cleaner of old files has been here. */
    private static void setAside(Path home) throws IOException {
        Path old = Files.createTempDirectory(home.getParent(), ".incomplete-");
        Files.move(home, old.resolve(home.getFileName()));
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new IOException("cannot remove " + folder, e);
        }
    }
}
