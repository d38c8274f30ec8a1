// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.junit.jupiter.api.Test;

class ShippedErrorCatalogueTest {
    private final ErrorCatalogue catalogue = Chat.errors();

    @Test
    void every_entry_says_what_was_kept_and_what_happens_next() {
        assertThat(catalogue.entries()).hasSizeGreaterThan(70).allSatisfy(entry -> {
            assertThat(entry.consequence()).as(entry.code().value()).endsWith(".");
            assertThat(entry.backoff().isPresent()).isEqualTo(entry.retryable());
            assertThat(entry.advice()).isNotEmpty();
        });
    }

    @Test
    void what_an_entry_says_goes_before_what_usually_holds() {
        Entry decoder = entry("DEC_UNK_DECODER_DIED");
        assertThat(decoder.backoff().orElseThrow().attempts()).isEqualTo(2);
        assertThat(decoder.consequence()).contains("tried again by itself");
        assertThat(entry("TR_RES_WORKER_MEMORY").remedy())
                .contains(new Remedy(Remedy.Kind.OPEN_OPTIONS, "pipeline.worker_memory"));
        assertThat(entry("DEC_DATA_SAME_CHANNELS").consequence()).contains("mono call");
    }

    @Test
    void every_remedy_can_be_had_at_the_command_line() {
        assertThat(catalogue.entries().stream().flatMap(e -> e.remedy().map(r -> r.command(e.code())).stream()))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command).isNotBlank());
        assertThat(Remedy.Kind.values())
                .allSatisfy(kind -> assertThat(catalogue.entries())
                        .anySatisfy(
                                e -> assertThat(e.remedy().map(Remedy::kind)).contains(kind)));
    }

    @Test
    void a_remedy_is_one_of_those_there_are_and_options_are_named() {
        assertThat(Remedy.parse("open_options:pipeline.backoff").subject()).isEqualTo("pipeline.backoff");
        assertThat(Remedy.parse("run_doctor").id()).isEqualTo("run_doctor");
        assertThatIllegalArgumentException().isThrownBy(() -> Remedy.parse("pray"));
        assertThatIllegalArgumentException().isThrownBy(() -> Remedy.parse("open_options"));
        assertThatIllegalArgumentException().isThrownBy(() -> Remedy.parse("run_doctor:twice"));
    }

    @Test
    void a_severity_is_one_of_five() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(new FailureCode("GUI_UNK_FAULT"), "Title", "terrible", false, List.of()));
    }

    private Entry entry(String code) {
        return catalogue.find(new FailureCode(code)).orElseThrow();
    }
}
