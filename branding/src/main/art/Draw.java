// SPDX-License-Identifier: GPL-3.0-or-later

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the application's icons and splash. Run by hand when they are to change, from the folder branding:
 * {@code java src/main/art/Draw.java src/main/nbm-branding/core/core.jar/org/netbeans/core/startup}
 */
public final class Draw {
    private static final Color NAVY = new Color(0x17324D);
    private static final Color DEEP = new Color(0x0E2033);
    private static final Color PAPER = new Color(0xF4F8FB);
    private static final Color BLUE = new Color(0x1F6FB2);
    private static final Color SKY = new Color(0x6FB4EA);
    private static final Color TEAL = new Color(0x6CCFB4);
    private static final Color AMBER = new Color(0xE9A13B);

    private Draw() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        // the Platform asks for these names; what is inside may be PNG
        write(icon(16), folder, "frame.gif", "frame_dark.gif");
        write(icon(32), folder, "frame32.gif", "frame32_dark.gif");
        write(icon(48), folder, "frame48.gif", "frame48_dark.gif");
        write(icon(256), folder, "frame256.png");
        write(icon(512), folder, "frame512.png");
        write(icon(1024), folder, "frame1024.png");
        write(splash(520, 300), folder, "splash.gif", "splash_dark.gif");
    }

    private static void write(BufferedImage image, Path folder, String... names) throws IOException {
        for (String name : names) {
            ImageIO.write(image, "png", folder.resolve(name).toFile());
        }
    }

    /** A speech bubble that holds a waveform with a silence in its middle. */
    private static BufferedImage icon(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = smooth(image);
        g.scale(size / 64.0, size / 64.0);
        g.setColor(NAVY);
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 28, 28));
        if (size < 32) {
            g.translate(32, 32);
            g.scale(1.18, 1.18);
            g.translate(-32, -31);
        }
        bubble(g);
        g.dispose();
        return image;
    }

    private static void bubble(Graphics2D g) {
        g.setColor(PAPER);
        g.fill(new RoundRectangle2D.Double(13, 13, 38, 29, 10, 10));
        Path2D tail = new Path2D.Double();
        tail.moveTo(22, 40);
        tail.lineTo(22, 51);
        tail.lineTo(33, 41);
        tail.closePath();
        g.fill(tail);
        g.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(BLUE);
        line(g, 20, 26, 29);
        line(g, 25.5, 21.5, 33.5);
        line(g, 31, 25, 30);
        line(g, 45, 23, 32);
        g.setColor(AMBER);
        line(g, 38, 27.5, 27.5);
    }

    private static void line(Graphics2D g, double x, double from, double to) {
        g.draw(new Line2D.Double(x, from, x, to + 0.01));
    }

    private static BufferedImage splash(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = smooth(image);
        g.setPaint(new GradientPaint(0, 0, NAVY, 0, height, DEEP));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        Graphics2D logo = (Graphics2D) g.create();
        logo.translate(22, 26);
        logo.scale(1.5, 1.5);
        logo.setColor(new Color(0x24496D));
        bubble(logo);
        logo.dispose();
        g.setColor(PAPER);
        g.setFont(new Font("URW Gothic", Font.BOLD, 54));
        g.drawString("CHAT", 124, 88);
        g.setFont(new Font("URW Gothic", Font.PLAIN, 17));
        g.setColor(new Color(0xB9CFE2));
        g.drawString("Call Handling & Analysis Tool", 126, 116);
        wave(g, width);
        g.dispose();
        return image;
    }

    /** Two channels taking turns, with the silence between them marked. */
    private static void wave(Graphics2D g, int width) {
        g.setColor(new Color(AMBER.getRed(), AMBER.getGreen(), AMBER.getBlue(), 46));
        g.fill(new Rectangle2D.Double(232, 146, 108, 104));
        g.setColor(AMBER);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(232, 146, 232, 250));
        g.draw(new Line2D.Double(340, 146, 340, 250));
        g.setFont(new Font("URW Gothic", Font.BOLD, 12));
        g.drawString("6.5 s", 271, 202);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int x = 26; x < width - 24; x += 4) {
            boolean silent = x >= 230 && x <= 342;
            channel(g, x, 172, SKY, !silent && (x < 120 || x > 344 && x < 420));
            channel(g, x, 224, TEAL, !silent && (x >= 124 && x < 228 || x >= 424));
        }
    }

    private static void channel(Graphics2D g, int x, int middle, Color colour, boolean speaks) {
        double envelope = 0.35 + 0.65 * Math.abs(Math.sin(x * 0.047) * Math.cos(x * 0.021));
        double half = speaks ? 2 + 19 * envelope * Math.abs(Math.sin(x * 1.7) * 0.6 + Math.sin(x * 0.53) * 0.4) : 0.4;
        g.setColor(speaks ? colour : new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 90));
        g.draw(new Line2D.Double(x, middle - half, x, middle + half));
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }
}
