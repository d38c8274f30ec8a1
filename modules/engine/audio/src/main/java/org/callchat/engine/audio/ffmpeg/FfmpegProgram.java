// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An ffmpeg program that can be started.
 *
 * @param libraries folder of the shared libraries that belong to it
 */
public record FfmpegProgram(Path path, Optional<Path> libraries) {
    /** What a child needs of our environment; anything else (FFREPORT writes files) stays out. */
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "LANG");

    /** A process to be started, with nothing inherited but what the program needs. */
    public ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(path.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !isNeeded(name));
        environment.put("AV_LOG_FORCE_NOCOLOR", "1");
        libraries.ifPresent(folder -> prepend(environment, Platform.current().libraryPathVariable(), folder));
        return builder;
    }

    private static boolean isNeeded(String name) {
        return INHERITED.contains(name.toUpperCase(java.util.Locale.ROOT))
                || name.equals(Platform.current().libraryPathVariable());
    }

    private static void prepend(Map<String, String> environment, String name, Path folder) {
        environment.merge(name, folder.toString(), (old, first) -> first + File.pathSeparator + old);
    }
}
