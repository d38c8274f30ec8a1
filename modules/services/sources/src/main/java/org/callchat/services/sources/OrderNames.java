// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.callchat.api.model.OrderId;

/**
 * Makes OrderIDs of file names. A recording is named like its file without extension; with it where two would be the
 * same; and where that does not help either (files of one name in several folders), with eight hex digits of its path's
 * SHA-256. A name that is no OrderID has each character that is not allowed replaced by an underscore and eight digits
 * of the name's SHA-256 added, so that two different names never become one.
 */
final class OrderNames {
    private static final int DIGITS = 8;
    private static final int LONGEST_STEM = 64 - DIGITS - 1;

    private final Map<String, OrderId> names;

    private OrderNames(Map<String, OrderId> names) {
        this.names = names;
    }

    /** @param paths below one folder, with {@code /} between the parts; the result does not depend on their order */
    static OrderNames of(List<String> paths) {
        Map<String, OrderId> names = new HashMap<>();
        Set<String> unnamed = new LinkedHashSet<>(paths);
        Set<String> taken = new HashSet<>();
        for (UnaryOperator<String> way : List.<UnaryOperator<String>>of(
                path -> valid(stem(path)), path -> valid(fileName(path)), path -> marked(stem(path), path))) {
            Map<String, String> wanted = unnamed.stream().collect(Collectors.toMap(Function.identity(), way));
            Map<String, Long> wishes =
                    wanted.values().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            wanted.forEach((path, id) -> {
                if (wishes.getOrDefault(id, 0L) == 1 && !taken.contains(id)) {
                    names.put(path, new OrderId(id));
                    unnamed.remove(path);
                }
            });
            names.values().forEach(id -> taken.add(id.value()));
        }
        return new OrderNames(names);
    }

    /** The OrderID for a path; empty when every one that could be made is taken. */
    Optional<OrderId> of(String path) {
        return Optional.ofNullable(names.get(path));
    }

    private static String valid(String name) {
        return OrderId.isValid(name) ? name : marked(name, name);
    }

    private static String marked(String name, String identity) {
        String stem = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[^A-Za-z0-9._-]", "_");
        return stem.substring(0, Math.min(stem.length(), LONGEST_STEM)) + "-" + digits(identity);
    }

    private static String digits(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(composed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
