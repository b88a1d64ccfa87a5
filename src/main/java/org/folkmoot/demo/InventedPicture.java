package org.folkmoot.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A simple drawing, such as a photograph beside a story might be: hills, a sun and a row of trees. */
final class InventedPicture {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final List<Color> SKIES = List.of(new Color(0xCFE8F3), new Color(0xF6E3C5), new Color(0xDDE5F7));
    private static final List<Color> HILLS = List.of(new Color(0x7FA66B), new Color(0x4F8A5B), new Color(0x2F6B4F));

    /** What it shows, for those who cannot see it. */
    static final String ALT = "A made-up drawing of green hills with a row of trees below a low sun";

    private InventedPicture() {}

    /** A PNG file. */
    static byte[] draw(Chance chance) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(chance.one(SKIES));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xF2B134));
        pen.fill(new Ellipse2D.Double(120 + chance.below(600), 90 + chance.below(90), 110, 110));
        for (int i = 0; i < HILLS.size(); i++) {
            pen.setColor(HILLS.get(i));
            pen.fill(hill(280 + 100 * i, 60 + chance.below(60), chance.share()));
        }
        for (int x = 60 + chance.below(60); x < WIDTH - 40; x += 90 + chance.below(120)) {
            tree(pen, x, 470 + chance.below(60));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Path2D hill(int middle, int height, double shift) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 12) {
            hill.lineTo(x, middle - height * Math.sin(2 * Math.PI * (shift + 1.3 * x / WIDTH)));
        }
        hill.lineTo(WIDTH, HEIGHT);
        hill.closePath();
        return hill;
    }

    private static void tree(Graphics2D pen, int x, int foot) {
        pen.setColor(new Color(0x6B4A2F));
        pen.setStroke(new BasicStroke(9));
        pen.drawLine(x, foot, x, foot - 60);
        pen.setColor(new Color(0x1F5139));
        pen.fill(new Ellipse2D.Double(x - 36, foot - 130, 72, 84));
    }
}
