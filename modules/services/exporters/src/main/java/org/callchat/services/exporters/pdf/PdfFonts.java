// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.DefaultFontMapper;
import com.lowagie.text.pdf.FontMapper;
import java.awt.Color;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The fonts of the report, embedded: DejaVu has Latin, Greek, Cyrillic, Hebrew, Arabic and many signs. */
final class PdfFonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final char MISSING = '\u25A1';

    private final BaseFont regular;
    private final BaseFont bold;
    private final java.awt.Font drawn;

    PdfFonts() throws IOException {
        byte[] bytes = read("DejaVuSansCondensed.ttf");
        regular = embedded("DejaVuSansCondensed.ttf", bytes);
        bold = embedded("DejaVuSansCondensed-Bold.ttf", read("DejaVuSansCondensed-Bold.ttf"));
        try {
            drawn = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException e) {
            throw new IOException("the shipped font cannot be read", e);
        }
    }

    Font text(float size) {
        return new Font(regular, size, Font.UNDEFINED, Ink.TEXT);
    }

    Font text(float size, Color colour) {
        return new Font(regular, size, Font.UNDEFINED, colour);
    }

    Font bold(float size, Color colour) {
        return new Font(bold, size, Font.UNDEFINED, colour);
    }

    BaseFont regular() {
        return regular;
    }

    /** For measuring text while a chart is laid out. */
    java.awt.Font drawn(float size) {
        return drawn.deriveFont(size);
    }

    /** Whatever a chart draws with becomes the embedded font. */
    FontMapper mapper() {
        return new DefaultFontMapper() {
            @Override
            public BaseFont awtToPdf(java.awt.Font font) {
                return font.isBold() ? bold : regular;
            }
        };
    }

    /** The text with a box for every sign that the font has not; a PDF cannot show it. */
    String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~' || text.charAt(i) < ' ') {
                return replaced(text);
            }
        }
        return text;
    }

    private String replaced(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign == '\n' || sign == '\t' || sign == '\r') {
                shown.append(' ');
            } else {
                shown.appendCodePoint(regular.charExists(sign) ? sign : MISSING);
            }
        });
        return shown.toString();
    }

    private static BaseFont embedded(String name, byte[] bytes) throws IOException {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, bytes, null);
        } catch (DocumentException e) {
            throw new IOException("the shipped font " + name + " cannot be embedded", e);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("the module has lost its font " + name);
            }
            return in.readAllBytes();
        }
    }
}
