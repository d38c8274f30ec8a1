// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Silence;
import org.callchat.api.model.Word;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.Speakers;
import org.callchat.workbench.callview.model.TranscriptLine;
import org.callchat.workbench.callview.model.TranscriptLine.Pause;
import org.callchat.workbench.callview.model.TranscriptLine.Speech;
import org.callchat.workbench.callview.model.WordPlace;
import org.callchat.workbench.charts.SilenceText;
import org.callchat.workbench.charts.TimeText;
import org.jspecify.annotations.Nullable;

/** A transcript as styled text, which knows where each of its words stands. */
final class TranscriptDocument extends DefaultStyledDocument {

    /** Per line: where it and its text begin, and where each of its words begins and ends. */
    private final int[] lineStarts;

    private final int[] textStarts;

    private final int[][] wordStarts;
    private final int[][] wordEnds;

    private final StringBuilder gathered = new StringBuilder();
    private @Nullable AttributeSet gatheredStyle;

    /** Where something stands in the text. */
    record Span(int start, int end) {}

    TranscriptDocument(CallViewModel model, TranscriptStyles styles) {
        List<TranscriptLine> lines = model.lines();
        lineStarts = new int[lines.size()];
        textStarts = new int[lines.size()];
        wordStarts = new int[lines.size()][];
        wordEnds = new int[lines.size()][];
        for (int line = 0; line < lines.size(); line++) {
            lineStarts[line] = end();
            wordStarts[line] = new int[0];
            wordEnds[line] = new int[0];
            if (lines.get(line) instanceof Speech speech) {
                addSpeech(line, speech, model, styles);
            } else if (lines.get(line) instanceof Pause pause) {
                addPause(line, pause, styles);
            }
        }
    }

    private void addSpeech(int line, Speech speech, CallViewModel model, TranscriptStyles styles) {
        Speakers speakers = model.speakers();
        List<KeywordHit> keywords = model.call().findings().keywords();
        append(
                speech.opensTurn() ? speakers.name(speech.channel()) : "",
                styles.speaker(speakers.role(speech.channel())));
        append("\t" + TimeText.clock(speech.time().start()) + "\t", styles.time());
        textStarts[line] = end();
        int count = speech.words().size();
        wordStarts[line] = new int[count];
        wordEnds[line] = new int[count];
        for (int w = 0; w < count; w++) {
            Word word = speech.words().get(w);
            wordStarts[line][w] = end();
            append(word.text().strip(), style(word, speech.channel(), keywords, styles));
            wordEnds[line][w] = end();
            append(w + 1 < count ? " " : "\n", styles.text());
        }
        flush();
        setParagraphAttributes(lineStarts[line], 1, styles.paragraph(speech.opensTurn()), true);
    }

    private void addPause(int line, Pause pause, TranscriptStyles styles) {
        Silence silence = pause.silence();
        append("\t" + TimeText.clock(silence.time().start()) + "\t", styles.time());
        textStarts[line] = end();
        append("(" + text(silence) + ")", styles.pause(silence));
        append("\n", styles.text());
        flush();
        setParagraphAttributes(lineStarts[line], 1, styles.paragraph(true), true);
    }

    private static String text(Silence silence) {
        String kind = silence.kind() == Silence.Kind.HOLD ? " hold" : " silence";
        List<String> patterns = SilenceText.patterns(silence);
        return TimeText.length(silence.time().length())
                + kind
                + (patterns.isEmpty() ? "" : " · " + String.join(", ", patterns));
    }

    private static AttributeSet style(
            Word word, Optional<Integer> channel, List<KeywordHit> keywords, TranscriptStyles styles) {
        boolean keyword = keywords.stream()
                .anyMatch(k -> k.channel().equals(channel) && k.time().overlaps(word.time()));
        return keyword ? styles.keyword() : word.suspect() ? styles.suspect() : styles.text();
    }

    /** Text of one style is gathered and put in at once, which a long call needs. */
    private void append(String text, AttributeSet style) {
        if (style != gatheredStyle) {
            flush();
            gatheredStyle = style;
        }
        gathered.append(text);
    }

    private void flush() {
        try {
            insertString(getLength(), gathered.toString(), gatheredStyle);
            gathered.setLength(0);
        } catch (BadLocationException e) {
            throw new IllegalStateException("the end of a text is always there", e);
        }
    }

    /** Where the next text goes. */
    private int end() {
        return getLength() + gathered.length();
    }

    int lines() {
        return lineStarts.length;
    }

    Span span(WordPlace place) {
        return new Span(wordStarts[place.line()][place.word()], wordEnds[place.line()][place.word()]);
    }

    /** The text of a line, without speaker and time. */
    Span text(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : end();
        return new Span(textStarts[line], Math.max(textStarts[line], end - 1));
    }

    /** The line at a place in the text. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The word at a place in the text; empty before the first word of a line. */
    Optional<WordPlace> wordAt(int offset) {
        if (lineStarts.length == 0) {
            return Optional.empty();
        }
        int line = lineAt(offset);
        int found = Arrays.binarySearch(wordStarts[line], offset);
        int word = found >= 0 ? found : -found - 2;
        return word < 0 ? Optional.empty() : Optional.of(new WordPlace(line, word));
    }
}
