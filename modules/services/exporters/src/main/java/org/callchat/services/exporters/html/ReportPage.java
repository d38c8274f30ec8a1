// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callchat.api.model.Report;

/** The page around its data: the calls, then what they have in common. */
record ReportPage(String beforeCalls, String betweenData, String afterData) {
    private static final String TEMPLATE = "org/callchat/services/exporters/html/report.peb";
    private static final List<String> STYLES = List.of("report.css", "call.css", "tabs.css");
    private static final List<String> SCRIPTS = List.of(
            "elements.js",
            "words.js",
            "calls.js",
            "timeline.js",
            "call.js",
            "overview.js",
            "charts.js",
            "tabs.js",
            "report.js");

    /** Stands in the template where the calls go. Escaped text cannot contain it. */
    private static final String CALLS = "<!--calls-->";

    /** Stands where the figures over the batch go. */
    private static final String BATCH = "<!--batch-->";

    static ReportPage of(Report.Summary summary) throws IOException {
        InlineAsset style = InlineAsset.of(STYLES);
        InlineAsset script = InlineAsset.of(SCRIPTS);
        StringWriter page = new StringWriter();
        engine().getTemplate(TEMPLATE)
                .evaluate(
                        page,
                        Map.of(
                                "summary", SummaryView.of(summary),
                                "style", style.text(),
                                "script", script.text(),
                                "policy", policy(style, script)));
        String text = page.toString();
        int calls = text.indexOf(CALLS);
        int batch = text.indexOf(BATCH);
        return new ReportPage(
                text.substring(0, calls),
                text.substring(calls + CALLS.length(), batch),
                text.substring(batch + BATCH.length()));
    }

    /** Nothing may be loaded or sent; what stands in the page runs by its hash; no text becomes markup. */
    private static String policy(InlineAsset style, InlineAsset script) {
        return "default-src 'none'; script-src " + script.allowance() + "; style-src " + style.allowance()
                + "; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
    }

    private static PebbleEngine engine() {
        return new PebbleEngine.Builder()
                .loader(new ClasspathLoader(ReportPage.class.getClassLoader()))
                .autoEscaping(true)
                .strictVariables(true)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .build();
    }
}
