// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import java.util.ArrayList;
import java.util.List;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.LabelFormat;
import org.callchat.api.spi.ReportExporter;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.pipeline.Extensions;
import org.openide.util.Lookup;

/** Finds the providers of every module that is switched on; one that cannot be made is left out and named. */
final class ExtensionsInLookup {
    private ExtensionsInLookup() {}

    static Extensions find(Lookup lookup) {
        List<String> troubles = new ArrayList<>();
        return new Extensions(
                providers(lookup, CallSource.class, troubles),
                providers(lookup, Transcriber.class, troubles),
                providers(lookup, CallAnalyzer.class, troubles),
                providers(lookup, ReportExporter.class, troubles),
                providers(lookup, LabelFormat.class, troubles),
                troubles);
    }

    private static <P> List<P> providers(Lookup lookup, Class<P> type, List<String> troubles) {
        List<P> found = new ArrayList<>();
        for (Lookup.Item<P> item : lookup.lookupResult(type).allItems()) {
            try {
                P provider = item.getInstance();
                if (provider == null) {
                    troubles.add(leftOut(type, item, "it gave no instance"));
                } else {
                    found.add(provider);
                }
            } catch (RuntimeException | LinkageError e) {
                troubles.add(leftOut(type, item, String.valueOf(e.getMessage())));
            }
        }
        return found;
    }

    private static String leftOut(Class<?> type, Lookup.Item<?> item, String why) {
        return "The " + type.getSimpleName() + " " + item.getDisplayName() + " could not be loaded and is left out: "
                + why;
    }
}
