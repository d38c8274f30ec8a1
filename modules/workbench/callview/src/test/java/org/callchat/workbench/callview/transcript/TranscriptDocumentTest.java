// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import javax.swing.text.BadLocationException;
import javax.swing.text.StyleConstants;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.Calls;
import org.callchat.workbench.callview.model.WordPlace;
import org.callchat.workbench.callview.transcript.TranscriptDocument.Span;
import org.callchat.workbench.charts.WaveformPalette;
import org.junit.jupiter.api.Test;

class TranscriptDocumentTest {

    private final WaveformPalette palette = WaveformPalette.current();
    private final TranscriptStyles styles =
            new TranscriptStyles(palette, new Font(Font.SANS_SERIF, Font.PLAIN, 14), false);
    private final CallViewModel model = new CallViewModel(Calls.halfMinute());
    private final TranscriptDocument document = new TranscriptDocument(model, styles);

    @Test
    void it_reads_speaker_time_and_text_with_silences_between() throws BadLocationException {
        assertThat(document.getText(0, document.getLength()).lines())
                .containsExactly(
                        "Agent\t0:01\tLet me check that",
                        "\t0:04\t(6.0 s silence · checking)",
                        "Customer\t0:11\tAll right.",
                        "\t0:13\t(3.0 s silence)",
                        "Agent\t0:16\tOops, my mistake. Sorry.",
                        "\t0:21\t(9.0 s silence)");
    }

    @Test
    void every_word_stands_where_the_document_says() throws BadLocationException {
        for (WordPlace place : new WordPlace[] {new WordPlace(0, 0), new WordPlace(0, 3), new WordPlace(4, 1)}) {
            Span span = document.span(place);
            assertThat(document.getText(span.start(), span.end() - span.start()))
                    .isEqualTo(model.word(place).text());
            assertThat(document.wordAt(span.start())).contains(place);
            assertThat(document.wordAt(span.end())).contains(place);
        }
    }

    @Test
    void before_the_first_word_of_a_line_and_in_a_silence_there_is_no_word() {
        assertThat(document.wordAt(0)).isEmpty();
        assertThat(document.wordAt(document.text(1).start() + 2)).isEmpty();
        assertThat(document.lineAt(document.text(1).start() + 2)).isEqualTo(1);
    }

    @Test
    void keywords_stand_out() {
        Color oops = StyleConstants.getForeground(
                document.getCharacterElement(document.span(new WordPlace(4, 0)).start())
                        .getAttributes());
        assertThat(oops).isEqualTo(palette.keyword());
    }
}
