// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.workbench.callview.look.CategoryIcon;
import org.callchat.workbench.callview.model.Speakers;
import org.callchat.workbench.callview.review.SilenceRow;
import org.callchat.workbench.charts.WaveformPalette;
import org.jspecify.annotations.Nullable;

/** Draws one silence of the list: length, category and patterns, then what was said before and after. */
final class SilenceCell extends JPanel implements ListCellRenderer<SilenceRow> {
    private static final int PAD = 12;
    private static final int GAP = 8;

    private final transient Speakers speakers;
    private transient WaveformPalette palette = WaveformPalette.current();
    private transient @Nullable SilenceSummary shown;
    private boolean chosen;
    private boolean current;
    private transient Optional<Silence> underPlayhead = Optional.empty();

    SilenceCell(Speakers speakers) {
        this.speakers = speakers;
        setOpaque(true);
    }

    /** Says which silence the playhead is in. */
    void setUnderPlayhead(Optional<Silence> silence) {
        underPlayhead = silence;
    }

    void refresh() {
        palette = WaveformPalette.current();
        Font font = UIManager.getFont("Label.font");
        setFont(font.deriveFont(Math.max(13f, font.getSize2D())));
    }

    int height() {
        return getFontMetrics(getFont()).getHeight() * 3 + 2 * PAD + 8;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends SilenceRow> list, SilenceRow row, int index, boolean isSelected, boolean hasFocus) {
        SilenceSummary summary = new SilenceSummary(row, speakers);
        shown = summary;
        chosen = isSelected;
        current = underPlayhead.filter(row.silence()::equals).isPresent();
        getAccessibleContext().setAccessibleName(summary.spoken());
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(260, height());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        SilenceSummary summary = shown;
        if (summary == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ground(g, summary);
        int line = g.getFontMetrics(getFont()).getHeight() + 4;
        head(g, summary, PAD);
        context(g, "before", summary.before(), summary, PAD + line, true);
        context(g, "after", summary.after(), summary, PAD + 2 * line, false);
        g.dispose();
    }

    private void ground(Graphics2D g, SilenceSummary summary) {
        Color background = palette.background();
        g.setColor(background);
        g.fillRect(0, 0, getWidth(), getHeight());
        if (chosen) {
            g.setColor(WaveformPalette.blend(background, palette.selection(), palette.dark() ? 0.3 : 0.14));
            g.fill(new RoundRectangle2D.Double(4, 2, getWidth() - 8, getHeight() - 4, 10, 10));
        }
        if (chosen || current) {
            g.setColor(palette.colour(summary.silence()));
            g.fill(new RoundRectangle2D.Double(4, 8, 4, getHeight() - 16, 4, 4));
        }
        g.setColor(palette.grid());
        g.drawLine(PAD, getHeight() - 1, getWidth() - PAD, getHeight() - 1);
    }

    private void head(Graphics2D g, SilenceSummary summary, int top) {
        g.setFont(getFont().deriveFont(Font.BOLD));
        FontMetrics bold = g.getFontMetrics();
        int baseline = top + bold.getAscent();
        CategoryIcon icon = new CategoryIcon(summary.silence(), palette);
        icon.paintIcon(this, g, PAD + 2, baseline - icon.getIconHeight() + 2);
        int x = PAD + 2 + icon.getIconWidth() + GAP;
        g.setColor(palette.text());
        g.drawString(summary.length(), x, baseline);
        x += bold.stringWidth(summary.length()) + GAP;
        g.setFont(getFont());
        FontMetrics plain = g.getFontMetrics();
        int startX = getWidth() - PAD - plain.stringWidth(summary.start());
        g.setColor(palette.muted());
        g.drawString(summary.start(), startX, baseline);
        g.drawString(summary.category(), x, baseline);
        x += plain.stringWidth(summary.category()) + GAP;
        startX = verdicts(g, summary, startX - GAP, baseline) + GAP;
        for (String pattern : summary.patterns()) {
            x = chip(g, pattern, summary.silence(), x, baseline, startX - GAP);
        }
    }

    /** What the reviewer and others said, from the right. @return where the first of it begins */
    private int verdicts(Graphics2D g, SilenceSummary summary, int right, int baseline) {
        FontMetrics metrics = g.getFontMetrics();
        int x = right;
        for (String other : summary.othersVerdicts()) {
            x -= metrics.stringWidth(other);
            g.setColor(palette.muted());
            g.drawString(other, x, baseline);
            x -= GAP;
        }
        Optional<String> mine = summary.verdict();
        if (mine.isPresent()) {
            int width = metrics.stringWidth(mine.get()) + 14;
            int height = metrics.getHeight() + 1;
            x -= width;
            g.setColor(palette.selection());
            g.draw(new RoundRectangle2D.Double(
                    x, baseline - metrics.getAscent() - 1, width - 1, height - 1, height, height));
            g.setColor(palette.text());
            g.drawString(mine.get(), x + 7, baseline);
        }
        return x;
    }

    /** @return where the next one goes */
    private int chip(Graphics2D g, String text, Silence silence, int x, int baseline, int limit) {
        FontMetrics metrics = g.getFontMetrics();
        int width = metrics.stringWidth(text) + 14;
        if (x + width > limit) {
            return limit;
        }
        g.setColor(WaveformPalette.blend(palette.background(), palette.colour(silence), palette.dark() ? 0.32 : 0.22));
        int height = metrics.getHeight() + 1;
        g.fill(new RoundRectangle2D.Double(x, baseline - metrics.getAscent() - 1, width, height, height, height));
        g.setColor(palette.text());
        g.drawString(text, x + 7, baseline);
        return x + width + 5;
    }

    private void context(
            Graphics2D g,
            String when,
            Optional<SilenceContext.Line> said,
            SilenceSummary summary,
            int top,
            boolean keepEnd) {
        FontMetrics metrics = g.getFontMetrics(getFont());
        g.setFont(getFont());
        int baseline = top + metrics.getAscent();
        g.setColor(palette.muted());
        g.drawString(when, PAD + 2, baseline);
        int x = PAD + 2 + metrics.stringWidth("before") + GAP;
        if (said.isEmpty()) {
            g.drawString("nothing said", x, baseline);
            return;
        }
        String speaker = summary.speaker(said.get());
        g.setColor(palette.colour(speakers.role(said.get().channel())));
        g.fill(new Ellipse2D.Double(x, baseline - metrics.getAscent() / 2.0 - 2, 7, 7));
        g.drawString(speaker, x + 12, baseline);
        x += 12 + metrics.stringWidth(speaker) + GAP;
        int room = getWidth() - PAD - x;
        String text = said.get().text();
        g.setColor(palette.text());
        g.drawString(
                keepEnd ? FittedText.tail(text, metrics, room) : FittedText.head(text, metrics, room), x, baseline);
    }
}
