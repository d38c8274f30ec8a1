// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;

/** Draws a report in one format. */
public interface ReportExporter extends Provider {

    /**
     * Writes the report under new names into a folder that exists.
     *
     * @return the files written, the one to open first
     */
    List<Path> export(Report report, Path folder, Settings settings, Progress progress) throws IOException;

    /**
     * Writes one call by itself, for formats that have such a thing.
     *
     * @param file to write, replacing what is there
     * @return whether this format can write a single call
     */
    default boolean exportCall(CallAnalysis call, Path file) throws IOException {
        return false;
    }
}
