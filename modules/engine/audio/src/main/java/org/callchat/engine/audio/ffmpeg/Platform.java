// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.util.Locale;

/**
 * An operating system and a processor.
 *
 * @param id as native archives name it, e.g. {@code linux-x86_64}
 * @param libraryPathVariable where the system's loader looks for libraries first
 */
record Platform(String id, String programName, String libraryPathVariable) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        if (os.startsWith("windows")) {
            return new Platform("windows-" + processor, "ffmpeg.exe", "PATH");
        }
        if (os.startsWith("mac")) {
            return new Platform("macosx-" + processor, "ffmpeg", "DYLD_LIBRARY_PATH");
        }
        return new Platform("linux-" + processor, "ffmpeg", "LD_LIBRARY_PATH");
    }
}
