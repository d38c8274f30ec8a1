// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.labels.Label;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.spi.LabelFormat;

/** Label files on disk, in any of some formats. */
record LabelFiles(List<LabelFormat> formats) {
    /** A day of words as XML takes about half of it. */
    static final int LARGEST_MIB = 64;

    private static final FailureCode NO_FORMAT = new FailureCode("RP_VAL_LABEL_FORMAT");
    private static final FailureCode TOO_LARGE = new FailureCode("RP_RES_LABELS");
    private static final FailureCode UNREADABLE = new FailureCode("RP_PERM_LABELS");
    private static final FailureCode NOT_OF_THIS_CALL = new FailureCode("RP_DATA_LABELS");

    LabelFormat named(String id) {
        return formats.stream()
                .filter(f -> f.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> noFormat("There is no label format \"" + id + "\""));
    }

    private LabelFormat byEnding(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(f -> name.endsWith("." + f.extension().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> noFormat("No label format has the ending of " + name(file)));
    }

    private CallFailure noFormat(String what) {
        String known = String.join(", ", formats.stream().map(LabelFormat::id).toList());
        return new CallFailure(NO_FORMAT, what + "; choose from " + known + ".");
    }

    void write(LabelSheet sheet, LabelFormat format, Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path half = Files.createTempFile(target.getParent(), ".labels", ".part");
            try {
                Files.write(half, format.write(sheet));
                move(half, target);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new CallFailure(UNREADABLE, "The labels could not be written to " + file + ": " + reason(e) + ".", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    LabelSheet read(Path file, Optional<String> format) {
        LabelFormat reader = format.map(this::named).orElseGet(() -> byEnding(file));
        int largest = LARGEST_MIB << 20;
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(largest + 1);
        } catch (IOException e) {
            throw new CallFailure(UNREADABLE, "The label file " + file + " cannot be read: " + reason(e) + ".", e);
        }
        if (bytes.length > largest) {
            throw new CallFailure(
                    TOO_LARGE,
                    name(file) + " has more than " + LARGEST_MIB
                            + " MiB; labels of one call never do. Is it another file?");
        }
        return reader.read(bytes, name(file));
    }

    /** @throws CallFailure when a silence lies beyond the end of the call */
    static void requireWithin(LabelSheet sheet, java.time.Duration call, String name) {
        for (LabelTier tier : sheet.tiers(LabelTier.Kind.SILENCES)) {
            for (Label label : tier.labels()) {
                // half a frame of rounding is forgiven
                if (label.time().end().minusMillis(10).compareTo(call) > 0) {
                    throw new CallFailure(
                            NOT_OF_THIS_CALL,
                            String.format(
                                    Locale.ROOT,
                                    "%s has a label that ends at %.3f s, but the call ends at %.3f s."
                                            + " Is it the file of another call?",
                                    name,
                                    label.time().endSeconds(),
                                    call.toNanos() / 1e9));
                }
            }
        }
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such file or folder"
                : e instanceof java.nio.file.AccessDeniedException
                        ? "this user may not"
                        : Optional.ofNullable(e.getMessage())
                                .orElse(e.getClass().getSimpleName());
    }
}
