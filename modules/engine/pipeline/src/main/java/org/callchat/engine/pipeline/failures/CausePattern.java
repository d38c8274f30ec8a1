// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.util.List;
import java.util.regex.Pattern;
import org.callchat.api.model.Failure;
import org.callchat.api.model.OrderId;

/** Makes causes alike that differ only in numbers, names and places. */
final class CausePattern {
    private static final int LONGEST = 200;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Pattern ADDRESS = Pattern.compile("\\b[a-z][a-z0-9+.-]*://\\S+");
    private static final Pattern PLACE =
            Pattern.compile("(?<![\\w.])(?:[A-Za-z]:)?[\\\\/](?:[^\\s\\\\/:;,()]+[\\\\/])*[^\\s\\\\/:;,()]*");
    private static final Pattern FILE = Pattern.compile("(?<![\\w.])[\\w-]+\\.[a-z0-9]{2,5}(?!\\.?\\w)");
    private static final Pattern HASH =
            Pattern.compile("\\b(?=[0-9a-fA-F-]*\\d)[0-9a-fA-F]{8,}(?:-[0-9a-fA-F]{4,})*\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");

    private CausePattern() {}

    /** An OrderID that might be any word is only one where it is called so. */
    private static Pattern named(OrderId order) {
        boolean isWord = order.value().chars().noneMatch(Character::isDigit);
        return Pattern.compile(
                (isWord ? "(?<=\\border )" : "(?<![\\w-])") + Pattern.quote(order.value()) + "(?![\\w-])");
    }

    /** The innermost cause of a failure, or its message where no cause is known, without what differs. */
    static String of(OrderId order, Failure failure) {
        List<String> causes = failure.causes();
        return of(order, causes.isEmpty() ? failure.message() : causes.get(causes.size() - 1));
    }

    static String of(OrderId order, String text) {
        String pattern = named(order).matcher(text).replaceAll("ORDER");
        pattern = ADDRESS.matcher(pattern).replaceAll("ADDRESS");
        pattern = QUOTED.matcher(pattern).replaceAll("\"…\"");
        pattern = PLACE.matcher(pattern).replaceAll("PLACE");
        pattern = FILE.matcher(pattern).replaceAll("FILE");
        pattern = HASH.matcher(pattern).replaceAll("HASH");
        pattern =
                NUMBER.matcher(pattern).replaceAll("#").replaceAll("\\s+", " ").strip();
        return pattern.length() <= LONGEST ? pattern : pattern.substring(0, LONGEST - 1) + "…";
    }
}
