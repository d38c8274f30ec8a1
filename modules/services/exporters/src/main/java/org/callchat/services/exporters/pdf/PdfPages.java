// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.callchat.api.model.Report;

/** A PDF being written, page by page. Closing completes it. */
final class PdfPages implements AutoCloseable {
    static final float MARGIN = 42;
    private static final float TOP = 56;
    private static final float BOTTOM = 48;
    private static final float LEAST_ROOM = 200;

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, TOP, BOTTOM);
    private final PdfFonts fonts;
    private final PdfWriter writer;
    private final Contents contents;

    PdfPages(Report.Summary summary, OutputStream out) throws IOException {
        fonts = new PdfFonts();
        try {
            writer = PdfWriter.getInstance(document, out);
        } catch (DocumentException e) {
            throw new IOException(e);
        }
        // whoever opened the stream closes it
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        document.addTitle(summary.title());
        document.addCreator("CHAT");
        document.open();
        writer.getInfo()
                .put(
                        PdfName.CREATIONDATE,
                        new PdfDate(GregorianCalendar.from(summary.createdAt().atZone(ZoneOffset.UTC))));
        writer.setPageEvent(new PageFrame(summary.title(), fonts, writer));
        contents = new Contents(this, writer);
    }

    PdfFonts fonts() {
        return fonts;
    }

    PdfWriter writer() {
        return writer;
    }

    Contents contents() {
        return contents;
    }

    float width() {
        return document.right() - document.left();
    }

    void add(Element element) throws IOException {
        try {
            document.add(element);
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    void newPage() {
        document.newPage();
    }

    /** What is left of the page, in points. */
    float room() {
        return writer.getVerticalPosition(true) - document.bottom();
    }

    void gap(float points) throws IOException {
        Paragraph gap = new Paragraph(" ", fonts.text(1));
        gap.setSpacingBefore(points);
        add(gap);
    }

    void paragraph(String text, float size) throws IOException {
        Paragraph paragraph = new Paragraph(fonts.shown(text), fonts.text(size));
        paragraph.setLeading(size * 1.4f);
        paragraph.setSpacingAfter(size * 0.6f);
        add(paragraph);
    }

    /** Starts a section with its bookmark, on a new page unless there is room for some of it. */
    void section(Contents.Entry entry, boolean needsPage) throws IOException {
        if (needsPage || room() < LEAST_ROOM) {
            newPage();
        } else {
            gap(18);
        }
        Chunk title = new Chunk(entry.title(), fonts.bold(17, Ink.HEAD));
        title.setLocalDestination(entry.id());
        Paragraph heading = new Paragraph(title);
        heading.setSpacingAfter(10);
        add(heading);
        contents.begins(entry);
    }

    /** A bookmark for where writing has come to. */
    PdfOutline bookmark(PdfOutline under, String title) {
        float top = Math.min(document.top() + TOP, writer.getVerticalPosition(false) + 40);
        return new PdfOutline(under, new PdfDestination(PdfDestination.XYZ, 0, top, 0), fonts.shown(title), false);
    }

    @Override
    public void close() throws IOException {
        // a document that was given up before its first page cannot be completed
        if (document.isOpen() && writer.getPageNumber() > 1) {
            document.close();
        }
    }
}
