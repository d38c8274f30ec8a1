// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.callchat.api.model.Order;
import org.callchat.engine.store.ModelJson;

/**
 * A zip of archived orders: one {@code chat-analysis/1} document each under {@code results/}, one line each in
 * {@code orders.jsonl}, and {@code manifest.json} with the count and the SHA-256 of every other entry.
 */
final class ArchiveFile implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String ORDERS = "orders.jsonl";

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new TreeMap<>();
    private final StringBuilder orders = new StringBuilder();
    private int count;

    private record Manifest(String format, Instant at, int orders, Map<String, String> sha256) {}

    private ArchiveFile(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    static ArchiveFile create(Path file) throws IOException {
        return new ArchiveFile(Files.newOutputStream(file));
    }

    void add(String name, byte[] bytes) throws IOException {
        put(name, bytes);
        hashes.put(name, sha256(bytes));
    }

    /** What is known of an order beside its result. */
    void order(Order order) {
        orders.append(new String(ModelJson.write(order), StandardCharsets.UTF_8))
                .append('\n');
        count++;
    }

    void finish(Instant now) throws IOException {
        add(ORDERS, orders.toString().getBytes(StandardCharsets.UTF_8));
        put(MANIFEST, ModelJson.write(new Manifest("chat-archive/1", now, count, hashes)));
    }

    private void put(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * Reads the zip back, once it lies where it outlives a loss of power.
     *
     * @throws IOException when anything in it is not what was put there
     */
    static void prove(Path file, int orders) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = ModelJson.read(bytes(zip, MANIFEST), Manifest.class);
            boolean complete =
                    manifest.orders() == orders && manifest.sha256().size() == orders + 1 && zip.size() == orders + 2;
            for (Map.Entry<String, String> entry : manifest.sha256().entrySet()) {
                complete &= sha256(bytes(zip, entry.getKey())).equals(entry.getValue());
            }
            if (!complete) {
                throw new IOException("what was read back is not what was written");
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("its manifest cannot be read back", e);
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
