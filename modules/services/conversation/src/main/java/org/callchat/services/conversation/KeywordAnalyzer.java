// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;

/** Finds words and phrases that somebody watches for. */
public final class KeywordAnalyzer implements CallAnalyzer {
    static final Parameter<String> TERMS = Parameter.text(
            "keywords.terms",
            "Keywords",
            "Words and phrases to find, separated by commas. Only whole words count; case and punctuation do not matter.",
            "oops",
            List.of());

    @Override
    public String id() {
        return "keywords";
    }

    @Override
    public String label() {
        return "Keywords";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TERMS);
    }

    /** @throws org.callchat.api.model.CallFailure when a term has no letter and no digit */
    @Override
    public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
        KeywordSearch search = new KeywordSearch(Keyword.parse(settings.get(TERMS)));
        progress.checkCancelled();
        Definition meaning = new Definition("chat-keywords/1", Map.of(), Map.of(TERMS.id(), settings.get(TERMS)));
        return new Findings(List.of(), search.in(call.transcript()), List.of(), List.of(), List.of(), List.of(meaning));
    }
}
