// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** What stands on every page but the cover: the title above, which page of how many below. */
final class PageFrame extends PdfPageEventHelper {
    private static final float SIZE = 7.5f;
    private static final int LONGEST_TITLE = 90;

    private final PdfFonts fonts;
    private final String title;
    private final PdfTemplate total;

    /** @param writer of an open document */
    PageFrame(String title, PdfFonts fonts, PdfWriter writer) {
        this.fonts = fonts;
        this.total = writer.getDirectContent().createTemplate(40, SIZE * 2);
        String shown = fonts.shown(title);
        this.title = shown.length() > LONGEST_TITLE ? shown.substring(0, LONGEST_TITLE) + "…" : shown;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        if (writer.getPageNumber() == 1) {
            return;
        }
        PdfContentByte canvas = writer.getDirectContent();
        Phrase above = new Phrase(title, fonts.text(SIZE, Ink.QUIET));
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, above, document.left(), document.top() + 18, 0);
        canvas.setColorStroke(Ink.LINE);
        canvas.setLineWidth(0.6f);
        canvas.moveTo(document.left(), document.top() + 11);
        canvas.lineTo(document.right(), document.top() + 11);
        canvas.stroke();
        String page = "Page " + writer.getPageNumber() + " of ";
        float at = document.right() - 60;
        Phrase below = new Phrase(page, fonts.text(SIZE, Ink.QUIET));
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, below, at, document.bottom() - 22, 0);
        canvas.addTemplate(total, at + fonts.regular().getWidthPoint(page, SIZE), document.bottom() - 22);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        Phrase pages = new Phrase(String.valueOf(writer.getPageNumber() - 1), fonts.text(SIZE, Ink.QUIET));
        ColumnText.showTextAligned(total, Element.ALIGN_LEFT, pages, 0, 0, 0);
    }
}
