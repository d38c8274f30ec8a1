// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of contents: written first, its page numbers filled in as sections begin. */
final class Contents {
    private static final float SIZE = 11;
    private static final float NUMBER_WIDTH = 40;

    private final PdfPages pages;
    private final PdfWriter writer;
    private final Map<String, PdfTemplate> numbers = new HashMap<>();
    private final Map<String, PdfOutline> bookmarks = new HashMap<>();

    /** A section. */
    record Entry(String id, String title) {}

    Contents(PdfPages pages, PdfWriter writer) {
        this.pages = pages;
        this.writer = writer;
    }

    void write(List<Entry> entries) throws IOException {
        pages.newPage();
        Paragraph heading = new Paragraph("Contents", pages.fonts().bold(17, Ink.HEAD));
        heading.setSpacingAfter(14);
        pages.add(heading);
        PdfPTable table = new PdfPTable(new float[] {10, 1});
        table.setWidthPercentage(100);
        for (Entry entry : entries) {
            Chunk title = new Chunk(entry.title(), pages.fonts().text(SIZE));
            title.setLocalGoto(entry.id());
            table.addCell(plain(new PdfPCell(new Phrase(title))));
            PdfTemplate number = writer.getDirectContent().createTemplate(NUMBER_WIDTH, SIZE * 1.3f);
            numbers.put(entry.id(), number);
            try {
                PdfPCell cell = plain(new PdfPCell(Image.getInstance(number), false));
                cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
                table.addCell(cell);
            } catch (BadElementException e) {
                throw new IOException(e);
            }
        }
        pages.add(table);
    }

    /** A section begins on this page. */
    void begins(Entry entry) {
        PdfTemplate number = numbers.get(entry.id());
        if (number != null) {
            Phrase page = new Phrase(
                    String.valueOf(writer.getPageNumber()), pages.fonts().text(SIZE, Ink.QUIET));
            ColumnText.showTextAligned(number, Element.ALIGN_RIGHT, page, NUMBER_WIDTH, 2, 0);
        }
        bookmarks.put(entry.id(), pages.bookmark(writer.getRootOutline(), entry.title()));
    }

    /** A place within a section. */
    void within(Entry entry, String title) {
        PdfOutline under = bookmarks.get(entry.id());
        pages.bookmark(under == null ? writer.getRootOutline() : under, title);
    }

    private static PdfPCell plain(PdfPCell cell) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Ink.LINE);
        cell.setPaddingTop(6);
        cell.setPaddingBottom(6);
        return cell;
    }
}
