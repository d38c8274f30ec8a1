// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import java.util.List;

/**
 * The columns of a table that fit on a page, and how wide they are in proportion.
 *
 * @param ids of columns
 */
record PdfColumns(List<String> ids, float... widths) {
    static final PdfColumns PATTERNS = new PdfColumns(
            List.of(
                    "pattern",
                    "calls",
                    "silences",
                    "time_s",
                    "share",
                    "share_low",
                    "share_high",
                    "median_s",
                    "p95_s",
                    "longest_s",
                    "foremost"),
            22,
            10,
            10,
            12,
            11,
            10,
            10,
            10,
            11,
            11,
            24);
    static final PdfColumns FINDINGS = new PdfColumns(
            List.of("kind", "group", "pattern", "finding", "advice", "gain_s", "foremost"), 15, 14, 15, 32, 32, 11, 20);
    static final PdfColumns AGENTS = groups("agent");
    static final PdfColumns STORES = groups("store");
    static final PdfColumns MEASURES = new PdfColumns(
            List.of("measure", "party", "calls", "mean", "minimum", "median", "p95", "maximum", "foremost"),
            28,
            12,
            10,
            11,
            11,
            11,
            11,
            11,
            15);
    static final PdfColumns TERMS = new PdfColumns(List.of("term", "hits", "calls", "foremost"), 24, 12, 12, 52);
    static final PdfColumns CODES = new PdfColumns(
            List.of("code", "severity", "title", "failures", "lost", "waiting", "recovered", "advice", "orders"),
            30,
            13,
            22,
            13,
            11,
            12,
            16,
            38,
            22);
    static final PdfColumns SILENCES = new PdfColumns(
            List.of("order_id", "agent", "start_s", "duration_s", "patterns", "before", "after"),
            14,
            15,
            9,
            9,
            19,
            36,
            36);
    static final PdfColumns CALLS = new PdfColumns(
            List.of(
                    "order_id",
                    "started_at",
                    "store",
                    "agent",
                    "duration_s",
                    "silences",
                    "silence_s",
                    "longest_silence_s",
                    "long_silences",
                    "keywords",
                    "state"),
            15,
            22,
            18,
            18,
            13,
            13,
            12,
            12,
            9,
            14,
            15);
    static final PdfColumns SETTINGS = new PdfColumns(List.of("figure", "value"), 30, 70);

    private static PdfColumns groups(String name) {
        return new PdfColumns(
                List.of(
                        name,
                        "calls",
                        "audio_s",
                        "silences",
                        "silence_s",
                        "silence_share",
                        "longest_silence_s",
                        "long_silences",
                        "talk_ratio",
                        "verdict",
                        "difference",
                        "foremost"),
                19,
                9,
                12,
                12,
                12,
                10,
                12,
                8,
                12,
                19,
                15,
                24);
    }
}
