package org.folkmoot.reach;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture that social networks show beside a link, 1200 by 630 pixels, drawn with fonts that the program brings along.
 *
 * @param council in small letters
 * @param call the few words above the title
 * @param title as large as it fits
 * @param when until when it is open
 * @param background behind everything
 * @param accent of the line at the foot
 */
record ShareCard(String council, String call, String title, String when, Color background, Color ink, Color accent) {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int EDGE = 72;
    private static final int MOST_LINES = 4;

    private static final Font REGULAR = font("LiberationSans-Regular");
    private static final Font BOLD = font("LiberationSans-Bold");

    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(canvas);
        } finally {
            canvas.dispose();
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The card could not be written", e);
        }
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(background);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(accent);
        canvas.fillRect(0, HEIGHT - 18, WIDTH, 18);
        seats(canvas);
        canvas.setColor(ink);
        canvas.setFont(fitting(BOLD, council).deriveFont(34f));
        canvas.drawString(clipped(canvas, council, 760), EDGE, 104);
        canvas.setFont(fitting(REGULAR, call).deriveFont(40f));
        canvas.drawString(call, EDGE, 206);
        Font bold = fitting(BOLD, title);
        float size = 92;
        List<String> lines = lines(canvas, bold.deriveFont(size));
        while ((lines.size() * size * 1.12f > 290 || lines.size() > MOST_LINES) && size > 34) {
            size -= 4;
            lines = lines(canvas, bold.deriveFont(size));
        }
        canvas.setFont(bold.deriveFont(size));
        float y = 206 + 26 + size;
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            canvas.drawString(clipped(canvas, line, WIDTH - 2 * EDGE), EDGE, y);
            y += size * 1.12f;
        }
        canvas.setFont(fitting(REGULAR, when).deriveFont(36f));
        canvas.drawString(when, EDGE, HEIGHT - 62);
    }

    /** Seats of a moot in the upper right corner. */
    private void seats(Graphics2D canvas) {
        for (int ring = 0; ring < 5; ring++) {
            double radius = 60 + ring * 44;
            int seats = (int) (2 * Math.PI * radius / 44);
            for (int seat = 0; seat < seats; seat++) {
                double angle = 2 * Math.PI * (seat + ring * 0.37) / seats;
                int x = (int) (WIDTH - 50 + radius * Math.cos(angle));
                int y = (int) (36 - radius * Math.sin(angle));
                if (y < 176) {
                    canvas.setColor((ring * 7 + seat * 5) % 11 == 3 ? accent : between(background, ink, 0.16));
                    canvas.fillOval(x - 11, y - 11, 22, 22);
                }
            }
        }
    }

    private List<String> lines(Graphics2D canvas, Font font) {
        canvas.setFont(font);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && canvas.getFontMetrics().stringWidth(longer) > WIDTH - 2 * EDGE) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String clipped(Graphics2D canvas, String words, int width) {
        String kept = words;
        while (kept.length() > 1 && canvas.getFontMetrics().stringWidth(kept) > width) {
            kept = kept.substring(0, kept.length() - 2).stripTrailing() + "…";
        }
        return kept;
    }

    /** Our font, or whatever the computer has where ours lacks the letters. */
    private static Font fitting(Font font, String words) {
        return font.canDisplayUpTo(words) < 0 ? font : new Font(Font.SANS_SERIF, font.getStyle(), 1);
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                (int) (from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) (from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) (from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    private static Font font(String name) {
        String resource = "/liberation/" + name + ".ttf";
        try (InputStream in = ShareCard.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font " + resource + " is not on the class path: add its library.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Font " + resource + " cannot be read.", e);
        }
    }
}
