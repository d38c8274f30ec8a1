// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server says of its own trouble ({@code application/problem+json}), made fit to be shown and kept. */
final class ProblemText {
    private static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    /** A telephone number, however it is written: it may be a customer's. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d[\\d .()/-]{5,}\\d");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemText() {}

    /** @return title and detail, empty when the server says nothing that can be shown */
    static String read(String contentType, InputStream body) {
        if (!contentType.contains("json")) {
            return "";
        }
        try {
            JsonNode problem = JSON.readTree(body.readNBytes(MOST_BYTES));
            return Stream.of("title", "detail")
                    .map(name -> problem.path(name).asText(""))
                    .map(ProblemText::clean)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(": "));
        } catch (IOException e) {
            return "";
        }
    }

    /** A short line without numbers that could be somebody's. */
    static String clean(String text) {
        return NUMBER.matcher(line(text)).replaceAll("(number)");
    }

    /** A short line without control characters. */
    static String line(String text) {
        String bounded = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        String line = UNPRINTABLE.matcher(bounded).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
