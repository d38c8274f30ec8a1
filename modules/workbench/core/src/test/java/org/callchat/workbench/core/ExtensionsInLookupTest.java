// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.Extensions;
import org.junit.jupiter.api.Test;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;

class ExtensionsInLookupTest {
    private final InstanceContent content = new InstanceContent();
    private final AbstractLookup lookup = new AbstractLookup(content);

    @Test
    void a_provider_that_cannot_be_made_is_left_out_and_named() {
        content.add(new Counting());
        content.add("broken-one", new Broken());

        Extensions found = ExtensionsInLookup.find(lookup);

        assertThat(found.analyzers()).singleElement().isInstanceOf(Counting.class);
        assertThat(found.troubles())
                .singleElement()
                .asString()
                .contains("CallAnalyzer", "broken-one", "left out", "no native library");
    }

    @Test
    void an_empty_lookup_has_no_providers_and_no_troubles() {
        Extensions found = ExtensionsInLookup.find(lookup);

        assertThat(found.sources()).isEmpty();
        assertThat(found.troubles()).isEmpty();
    }

    /** An analyser. */
    public static final class Counting implements CallAnalyzer {
        @Override
        public String id() {
            return "counting";
        }

        @Override
        public String label() {
            return "Counting";
        }

        @Override
        public Findings analyze(CallMaterial call, Settings settings, Progress progress) {
            return Findings.NONE;
        }
    }

    private static final class Broken implements InstanceContent.Convertor<String, CallAnalyzer> {
        @Override
        public CallAnalyzer convert(String name) {
            throw new UnsatisfiedLinkError("no native library");
        }

        @Override
        public Class<? extends CallAnalyzer> type(String name) {
            return CallAnalyzer.class;
        }

        @Override
        public String id(String name) {
            return name;
        }

        @Override
        public String displayName(String name) {
            return name;
        }
    }
}
