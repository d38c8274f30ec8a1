// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A name for every recording's result in one folder: the recording's name without its extension, with it where two
 * would collide on any file system, with a number where even that is not enough. The same recordings always get the
 * same names, however they are listed.
 */
final class ResultNames {
    private static final String SUFFIX = ".json";
    private static final int LONGEST = 200;

    private final Map<Path, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    static Map<Path, String> of(List<Path> recordings) {
        ResultNames names = new ResultNames();
        names.name(recordings.stream().sorted().toList());
        return Map.copyOf(names.names);
    }

    private void name(List<Path> recordings) {
        Map<String, Long> stems =
                recordings.stream().collect(Collectors.groupingBy(p -> folded(stem(p)), Collectors.counting()));
        Predicate<Path> alone = p -> stems.getOrDefault(folded(stem(p)), 0L) == 1;
        List<Path> whole =
                new ArrayList<>(recordings.stream().filter(alone.negate()).toList());
        Set<String> wholeNames = whole.stream().map(p -> folded(fileName(p))).collect(Collectors.toSet());
        for (Path recording : recordings.stream().filter(alone).toList()) {
            // "a.wav.mp3" without its extension is what "a.wav" with it is called
            if (wholeNames.contains(folded(stem(recording)))) {
                whole.add(recording);
            } else {
                take(recording, stem(recording));
            }
        }
        whole.stream().sorted().forEach(recording -> takeNumbered(recording, fileName(recording)));
    }

    private void takeNumbered(Path recording, String name) {
        String free = name;
        for (int number = 2; taken.contains(folded(free)); number++) {
            free = name + "-" + number;
        }
        take(recording, free);
    }

    private void take(Path recording, String name) {
        taken.add(folded(name));
        names.put(recording, name + SUFFIX);
    }

    private static String stem(Path recording) {
        String name = fileName(recording);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The file's name without what a name written anew could not have: undecodable bytes and excess length. */
    private static String fileName(Path recording) {
        String name = recording.getFileName().toString().replaceAll("[\uFFFD\\p{Cntrl}]", "_");
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST / 4 - 1)) ? LONGEST / 4 - 1 : LONGEST / 4;
        return name.substring(0, end) + "~" + Integer.toHexString(name.hashCode());
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
