// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Found;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180, UTF-8) that lists calls, with the names of its columns in the first line. */
final class Manifest {
    private static final int LONGEST_FIELD = 8 * 1024;
    private static final int LONGEST_RECORD = 64 * 1024;
    private static final int MOST_FIELDS = 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final int limit;

    Manifest(Path file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    /**
     * Reads all lines; one that cannot be used is refused and the others go on.
     *
     * @throws CallFailure when the file as a whole cannot be used
     */
    Listing read(Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw failure(
                    SourceCodes.MANIFEST_MISSING,
                    (Files.exists(file) ? "is no file" : "does not exist") + "; correct " + FolderPlace.MANIFEST.id(),
                    null);
        }
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> records = records(text)) {
            return listing(records.iterator(), progress);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException | CsvParseException e) {
            throw e.getCause() instanceof IOException io
                    ? unreadable(io)
                    : failure(SourceCodes.MANIFEST_FORMAT, "is no proper CSV: " + message(e), e);
        }
    }

    private static CsvReader<CsvRecord> records(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(2 * LONGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        text);
    }

    private Listing listing(Iterator<CsvRecord> records, Progress progress) throws IOException {
        if (!records.hasNext()) {
            throw failure(SourceCodes.MANIFEST_FORMAT, "is empty; it needs a first line with column names", null);
        }
        ManifestColumns columns = columns(records.next());
        ManifestRow row = new ManifestRow(new ManifestFolder(file));
        Map<OrderId, Long> lines = new HashMap<>();
        List<Found> calls = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        while (records.hasNext()) {
            progress.checkCancelled();
            CsvRecord record = records.next();
            if (calls.size() + refused.size() == limit) {
                throw failure(SourceCodes.TOO_MANY_CALLS, "has more than " + limit + " lines; split it", null);
            }
            try {
                Found found = row.read(columns.values(record.getFields()));
                Long first = lines.putIfAbsent(found.call().order(), record.getStartingLineNumber());
                if (first != null) {
                    throw new IllegalArgumentException(
                            "OrderID \"" + found.call().order() + "\" is already on line " + first
                                    + "; give each call an OrderID of its own.");
                }
                calls.add(found);
            } catch (IllegalArgumentException e) {
                refused.add(new Refusal(file.getFileName() + ":" + record.getStartingLineNumber(), message(e)));
            }
        }
        return new Listing(calls, refused);
    }

    private ManifestColumns columns(CsvRecord header) {
        try {
            return ManifestColumns.of(header.getFields());
        } catch (IllegalArgumentException e) {
            throw failure(SourceCodes.MANIFEST_FORMAT, message(e), e);
        }
    }

    private CallFailure unreadable(IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return failure(
                    SourceCodes.MANIFEST_FORMAT, "is not text in UTF-8; save it as \"CSV UTF-8\" and try again", cause);
        }
        return failure(
                SourceCodes.MANIFEST_UNREADABLE,
                cause instanceof AccessDeniedException
                        ? "may not be read by this user; give the permission and try again"
                        : "cannot be read (" + message(cause) + "); check the disk or network drive it is on",
                cause);
    }

    private CallFailure failure(FailureCode code, String why, @Nullable Throwable cause) {
        return new CallFailure(code, "Manifest " + file + " " + why + ".", cause);
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
