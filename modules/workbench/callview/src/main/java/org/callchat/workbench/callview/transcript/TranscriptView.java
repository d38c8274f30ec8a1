// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.swing.JTextPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import org.callchat.api.model.Silence;
import org.callchat.api.review.Mark;
import org.callchat.workbench.callview.model.CallViewModel;
import org.callchat.workbench.callview.model.TextSearch;
import org.callchat.workbench.callview.model.TranscriptLine;
import org.callchat.workbench.callview.model.TranscriptLine.Pause;
import org.callchat.workbench.callview.model.WordPlace;
import org.callchat.workbench.callview.transcript.TranscriptDocument.Span;
import org.callchat.workbench.charts.TimelineState;
import org.callchat.workbench.charts.WaveformPalette;
import org.jspecify.annotations.Nullable;

/** The transcript as text. A click on a word goes there, a click on a silence selects it; what is heard is lit. */
final class TranscriptView extends JTextPane {
    private static final float LEAST_FONT = 13.5f;

    private final transient CallViewModel model;
    private final transient BooleanSupplier keepsUp;
    private final transient Marks selected;
    private final transient Marks current;
    private final transient Marks found;
    private final transient Marks foundCurrent;
    private final transient Marks lit;
    private transient TranscriptDocument document;
    private int shownLine = -1;

    /** @param keepsUp whether the text scrolls to where the playhead is */
    TranscriptView(CallViewModel model, BooleanSupplier keepsUp) {
        this.model = model;
        this.keepsUp = keepsUp;
        setEditorKit(new TranscriptKit());
        setEditable(false);
        setMargin(new Insets(6, 14, 14, 6));
        getAccessibleContext().setAccessibleName("Transcript");
        selected = new Marks(this, glow(0));
        current = new Marks(this, glow(0));
        found = new Marks(this, glow(0));
        foundCurrent = new Marks(this, glow(0));
        lit = new Marks(this, glow(0));
        document = build();
        addMouseListener(new Clicks());
        setToolTipText("");
        model.timeline().listen(this::changed);
        showState();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // called by the constructor above before there is anything to show
        if (document != null) {
            document = build();
            showState();
        }
    }

    /** Shows where a text was found, one of them standing out. */
    void showFound(List<TextSearch.Hit> hits, Optional<TextSearch.Hit> chosen) {
        found.show(hits.stream()
                .filter(h -> chosen.filter(h::equals).isEmpty())
                .map(this::span)
                .toList());
        foundCurrent.show(chosen.map(this::span).stream().toList());
        chosen.ifPresent(hit -> reveal(hit.first().line()));
    }

    private Span span(TextSearch.Hit hit) {
        return new Span(
                document.span(hit.first()).start(), document.span(hit.last()).end());
    }

    private TranscriptDocument build() {
        WaveformPalette palette = WaveformPalette.current();
        Font font = UIManager.getFont("Label.font");
        Font readable = font.deriveFont(Math.max(LEAST_FONT, font.getSize2D() + 1));
        setFont(readable);
        setBackground(palette.background());
        boolean hours = model.timeline().state().window().total().toHours() > 0;
        TranscriptDocument text = new TranscriptDocument(model, new TranscriptStyles(palette, readable, hours));
        for (Marks marks : List.of(selected, current, found, foundCurrent, lit)) {
            marks.show(List.of());
        }
        setDocument(text);
        selected.restart(new Glow(WaveformPalette.faded(palette.selection(), 40)));
        current.restart(new Glow(WaveformPalette.faded(palette.selection(), 56)));
        found.restart(new Glow(WaveformPalette.faded(palette.keyword(), 46)));
        foundCurrent.restart(new Glow(WaveformPalette.faded(palette.keyword(), 120)));
        lit.restart(new Glow(WaveformPalette.faded(palette.selection(), palette.dark() ? 150 : 96)));
        shownLine = -1;
        return text;
    }

    private static Glow glow(int rgb) {
        return new Glow(new java.awt.Color(rgb));
    }

    private void changed(TimelineState before, TimelineState after) {
        if (!before.playhead().equals(after.playhead()) || !before.selection().equals(after.selection())) {
            showState();
        }
    }

    private void showState() {
        lit.show(model.litWords().stream().map(document::span).toList());
        Optional<Silence> silence = model.currentSilence();
        current.show(silence.map(this::lineOf).stream()
                .flatMap(Optional::stream)
                .map(document::text)
                .toList());
        selected.show(model.selectedSilence().isPresent() ? List.of() : byLine(model.selectedWords()));
        if (keepsUp.getAsBoolean()) {
            lineToShow(silence).ifPresent(this::reveal);
        }
    }

    private Optional<Integer> lineToShow(Optional<Silence> silence) {
        return silence.flatMap(this::lineOf)
                .or(() -> model.litWords().stream().map(WordPlace::line).min(Integer::compare));
    }

    private Optional<Integer> lineOf(Silence silence) {
        List<TranscriptLine> lines = model.lines();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line) instanceof Pause pause
                    && silence.channel().isEmpty()
                    && Mark.sharesItsMiddle(pause.time(), silence.time())) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private List<Span> byLine(List<WordPlace> words) {
        Map<Integer, List<WordPlace>> lines = words.stream().collect(Collectors.groupingBy(WordPlace::line));
        List<Span> spans = new ArrayList<>();
        lines.values()
                .forEach(places -> spans.add(new Span(
                        document.span(places.get(0)).start(),
                        document.span(places.get(places.size() - 1)).end())));
        return spans;
    }

    /** Scrolls a line into sight, with room around it, unless it is there. */
    private void reveal(int line) {
        if (line == shownLine) {
            return;
        }
        shownLine = line;
        try {
            Rectangle2D at = modelToView2D(document.text(line).start());
            if (at != null) {
                Rectangle visible = getVisibleRect();
                int margin = Math.min(60, visible.height / 4);
                if (at.getY() < visible.y + margin || at.getMaxY() > visible.y + visible.height - margin) {
                    scrollRectToVisible(
                            new Rectangle(0, (int) Math.max(0, at.getY() - visible.height / 3.0), 1, visible.height));
                }
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException("line " + line + " is not in the transcript", e);
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        ((Graphics2D) g).setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        super.paintComponent(g);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(520, 300);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return document.wordAt(viewToModel2D(event.getPoint()))
                .filter(place -> model.word(place).suspect())
                .map(place -> "Probably never said: it lies inside a silence")
                .orElse(null);
    }

    private final class Clicks extends MouseAdapter {
        @Override
        public void mouseClicked(MouseEvent e) {
            if (!SwingUtilities.isLeftMouseButton(e)
                    || document.lines() == 0
                    || getSelectionStart() != getSelectionEnd()) {
                return;
            }
            int offset = viewToModel2D(e.getPoint());
            TranscriptLine line = model.lines().get(document.lineAt(offset));
            if (line instanceof Pause pause) {
                model.select(pause.silence());
            } else {
                model.seek(document.wordAt(offset)
                        .map(place -> model.word(place).time().start())
                        .orElse(line.time().start()));
            }
        }
    }
}
