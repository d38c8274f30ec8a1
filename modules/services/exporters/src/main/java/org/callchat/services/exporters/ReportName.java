// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.callchat.api.model.Batch;
import org.callchat.api.model.Report;

/** Names of files that tell batch and date: {@code week-45_2026-11-09_calls.csv}. */
public final class ReportName {
    private static final int LONGEST = 40;

    private ReportName() {}

    /**
     * @param part what is in the file, a word of our own or {@link #plain}
     * @param extension without the dot
     */
    public static String of(Report report, String part, String extension) {
        LocalDate day = report.summary().createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
        String batch = report.batch().map(Batch::name).map(ReportName::plain).orElse("");
        return (batch.isEmpty() ? "" : batch + "_") + day + "_" + part + "." + extension;
    }

    /** Text from outside as part of a name that every file system takes: lower-case letters, digits and hyphens. */
    public static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = bare.substring(0, Math.min(LONGEST, bare.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() && !text.isEmpty() ? "x" + Integer.toHexString(text.hashCode()) : cut;
    }
}
