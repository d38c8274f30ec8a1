// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callchat.api.model.FailureCode;

/**
 * Something that CHAT itself can do about a failure.
 *
 * @param subject what it is done to: the id of a parameter; empty where the kind says it all
 */
public record Remedy(Kind kind, String subject) {

    /** All there is: windows and command line know each of them. */
    public enum Kind {
        /** Go to the option that is named. */
        OPEN_OPTIONS,
        CHOOSE_MODEL,
        FETCH_MODEL,
        /** Make room by removing what can be made again. */
        FREE_TEMPORARY_FILES,
        /** Give every order with this failure new tries. */
        RETRY_CLASS,
        OPEN_LOG,
        /** Look at this machine. */
        RUN_DOCTOR,
        /** Make the text that explains silences editable. */
        EDIT_VOCABULARY,
        CHOOSE_WORKSPACE;

        /** Lower-case name, as written in the catalogue. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Remedy {
        if ((kind == Kind.OPEN_OPTIONS) == subject.isEmpty()) {
            throw new IllegalArgumentException(kind.id() + " does not go with \"" + subject + "\"");
        }
    }

    /** Reads {@code kind} or {@code kind:subject}. */
    static Remedy parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        return new Remedy(
                Arrays.stream(Kind.values())
                        .filter(k -> k.id().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no remedy \"" + kind + "\", only "
                                + Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", ")))),
                colon < 0 ? "" : text.substring(colon + 1));
    }

    /** How a person has it done at the command line. */
    public String command(FailureCode code) {
        return switch (kind) {
            case OPEN_OPTIONS -> "chat config set " + subject + "=VALUE";
            case CHOOSE_MODEL -> "chat config set transcription.model=NAME (chat models list shows the names)";
            case FETCH_MODEL -> "chat models fetch NAME";
            case FREE_TEMPORARY_FILES -> "chat clean --listening";
            case RETRY_CLASS -> "chat retry --code " + code;
            case OPEN_LOG -> "look into errors-0.log in the workspace's logs folder";
            case RUN_DOCTOR -> "chat doctor";
            case EDIT_VOCABULARY -> "chat vocabulary --edit NAME";
            case CHOOSE_WORKSPACE -> "the same command with --workspace DIR";
        };
    }

    /** As the catalogue has it. */
    public String id() {
        return subject.isEmpty() ? kind.id() : kind.id() + ":" + subject;
    }
}
