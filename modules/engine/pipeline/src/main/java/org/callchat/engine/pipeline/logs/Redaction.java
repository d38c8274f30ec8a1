// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.logs;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets and whatever looks like a phone number out of a text. OrderIDs that are named as such, times, sizes,
 * hashes and addresses of machines stay readable.
 */
public final class Redaction {
    private static final String SECRET = "[secret]";
    private static final String PHONE = "[number]";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)\\b((?:proxy-)?authorization\\b[\"']?\\s*[:=]\\s*[\"']?)(?:(?:bearer|basic|digest)\\s+)?[^\\s\"',;]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer\\s+)(?!\\[)[A-Za-z0-9._~+/=-]+");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b((?:[a-z]+[_-])*(?:token|password|passwd|secret|api[_-]?key)\\b[\"']?\\s*[=:]\\s*[\"']?)(?!\\[)[^\\s\"'&,;)]+");

    /** What is no phone number although it has the digits: an order, a moment, a version, a hash, a machine, a size. */
    private static final String KNOWN = "\\border(?:[ =:]|_id=|Id=)\\s*\"?[A-Za-z0-9._-]+"
            + "|\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)?"
            + "|\\b20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?\\b"
            + "|\\b\\d{1,2}\\.\\d{1,2}\\.\\d{1,3}\\b(?![.\\d])"
            + "|\\b\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?"
            + "|\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"
            + "|\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b(?!\\.?\\d)"
            + "|\\b[a-z]+_(?:ms|s|bytes)=[\\d.]+"
            + "|\\b\\d[\\d.,]*\\s?(?:bytes?|[kKMGT]?i?B|ns|µs|us|ms|s|seconds?|minutes?|Hz|frames?|samples?)\\b"
            + "|@\\d+";

    private static final String NUMBER =
            "(?<![A-Za-z0-9])(?<number>\\+?\\(?\\d(?:[ ().\\-/]{0,2}\\d){6,14}\\)?)(?!-?[A-Za-z0-9])";
    private static final Pattern NUMBERS = Pattern.compile(KNOWN + "|" + NUMBER);
    private static final int PLAIN_DIGITS = 9;

    private Redaction() {}

    /** The text without them. */
    public static String of(String text) {
        String safe = AUTHORIZATION.matcher(text).replaceAll("$1" + SECRET);
        safe = BEARER.matcher(safe).replaceAll("$1" + SECRET);
        safe = NAMED.matcher(safe).replaceAll("$1" + SECRET);
        return NUMBERS.matcher(safe).replaceAll(Redaction::shown);
    }

    private static String shown(MatchResult match) {
        String found = match.group();
        boolean isNumber = match.group(match.groupCount()) != null && looksLikePhone(found);
        return isNumber ? Matcher.quoteReplacement(PHONE) : Matcher.quoteReplacement(found);
    }

    /** Digits without any mark between them need to be many: other counts are written so as well. */
    private static boolean looksLikePhone(String number) {
        boolean isMarked = number.chars().anyMatch(c -> !Character.isDigit(c));
        return isMarked || number.startsWith("00") || number.length() >= PLAIN_DIGITS;
    }
}
