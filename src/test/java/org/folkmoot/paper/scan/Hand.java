package org.folkmoot.paper.scan;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.folkmoot.paper.print.Spot;

/** Draws on a page at 200 points an inch as people do: no two marks are alike. */
final class Hand {

    /** What somebody did with a box. */
    enum Mark {
        NOTHING,
        TICK,
        CROSS,
        THICK_TICK,
        LINE,
        FAINT_PENCIL,
        CIRCLED,
        TICK_BESIDE,
        /** Blackened, then another was ticked. */
        BLACKENED,
        /** Ticked, scribbled over, then another was ticked. */
        SCRIBBLED_OUT,
        /** The other side's tick shines through. */
        SHINING_THROUGH,
        /** The tick of another box runs up to it. */
        DIRT;

        boolean chosen() {
            return switch (this) {
                case TICK, CROSS, THICK_TICK, LINE, FAINT_PENCIL, CIRCLED, TICK_BESIDE -> true;
                case NOTHING, BLACKENED, SCRIBBLED_OUT, SHINING_THROUGH, DIRT -> false;
            };
        }
    }

    private final Random random;
    private final Graphics2D pen;
    private final Graphics2D behind;

    /** @param behind what shines through, to be blurred before it is laid on the page */
    Hand(BufferedImage page, BufferedImage behind, Random random) {
        this.random = random;
        pen = graphics(page);
        this.behind = graphics(behind);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(Straight.SCALE, Straight.SCALE);
        graphics.setColor(Color.BLACK);
        return graphics;
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    void mark(Spot box, Mark mark) {
        double size = box.width() * between(0.75, 1.15);
        double x = box.x() + box.width() / 2 + between(-0.12, 0.12) * box.width();
        double y = box.y() + box.height() / 2 + between(-0.12, 0.12) * box.height();
        double ink = between(0.7, 1);
        double width = between(0.8, 1.6);
        switch (mark) {
            case NOTHING -> {}
            case TICK -> tick(pen, x, y, size, width, ink);
            case CROSS -> cross(x, y, size * 0.85, width, ink);
            case THICK_TICK -> tick(pen, x, y, size, between(1.8, 2.6), ink);
            case LINE ->
                stroke(pen, width, ink, x - size * 0.4, y + between(-3, 3), x + size * 0.4, y + between(-3, 3));
            case FAINT_PENCIL -> tick(pen, x, y, size, between(0.7, 1.1), between(0.16, 0.4));
            case CIRCLED -> circle(x, y, box.width() * between(0.85, 1.15), width, ink);
            case TICK_BESIDE -> {
                double side = random.nextBoolean() ? -1 : 1;
                tick(pen, x + side * box.width() * between(1.0, 1.35), y, size * 0.9, width, ink);
            }
            case BLACKENED -> black(box, ink);
            case SCRIBBLED_OUT -> {
                tick(pen, x, y, size, width, ink);
                scribble(box, between(0.9, 1.5), ink);
            }
            case SHINING_THROUGH -> {
                if (random.nextInt(3) == 0) {
                    cross2(x, y, size);
                } else {
                    tick(behind, x, y, size * between(0.8, 1.2), between(1, 2.4), between(0.25, 0.6));
                }
            }
            case DIRT -> {
                for (int i = 0; i < 3; i++) {
                    double dx = between(-0.5, 0.5) * box.width();
                    double dy = between(-0.5, 0.5) * box.height();
                    stroke(pen, between(0.2, 0.6), between(0.3, 0.9), x + dx, y + dy, x + dx + 0.2, y + dy + 0.2);
                }
            }
        }
    }

    /** Words in a place for writing. */
    void words(Spot line) {
        double y = line.y() + 16;
        while (y < line.bottom() - 4) {
            double x = line.x() + 6;
            double end = line.x() + line.width() * between(0.5, 0.95);
            while (x < end) {
                double height = between(3, 8);
                stroke(pen, 0.9, 0.85, x, y, x + between(1, 3), y - height, x + between(3, 5), y + between(-2, 1));
                x += between(3, 9);
            }
            y += 20;
        }
    }

    private void tick(Graphics2D on, double x, double y, double size, double width, double ink) {
        double slant = between(-0.08, 0.08) * size;
        stroke(
                on,
                width,
                ink,
                x - size * between(0.3, 0.45),
                y + between(-0.1, 0.1) * size,
                x - size * 0.1 + slant,
                y + size * between(0.25, 0.42),
                x + size * between(0.35, 0.75),
                y - size * between(0.35, 0.75));
    }

    private void cross(double x, double y, double size, double width, double ink) {
        stroke(pen, width, ink, x - size / 2, y - size / 2 * between(0.7, 1.1), x + size / 2, y + size / 2);
        stroke(pen, width, ink, x + size / 2, y - size / 2 * between(0.7, 1.1), x - size / 2, y + size / 2);
    }

    private void cross2(double x, double y, double size) {
        stroke(behind, 1.6, 0.4, x - size / 2, y - size / 2, x + size / 2, y + size / 2);
        stroke(behind, 1.6, 0.4, x + size / 2, y - size / 2, x - size / 2, y + size / 2);
    }

    private void circle(double x, double y, double radius, double width, double ink) {
        double[] places = new double[2 * 15];
        double start = between(0, 6);
        double flat = between(0.85, 1.15);
        for (int i = 0; i < 15; i++) {
            double angle = start + i / 14.0 * 2 * Math.PI * between(0.97, 1.03);
            places[2 * i] = x + radius * flat * Math.cos(angle) * between(0.95, 1.05);
            places[2 * i + 1] = y + radius * Math.sin(angle) * between(0.95, 1.05);
        }
        stroke(pen, width, ink, places);
    }

    private void black(Spot box, double ink) {
        for (double y = box.y() + 0.5; y < box.bottom(); y += 1.1) {
            stroke(pen, 1.6, ink, box.x() + between(-1, 1), y, box.right() + between(-1, 1), y + between(-0.6, 0.6));
        }
    }

    private void scribble(Spot box, double width, double ink) {
        int strokes = 7 + random.nextInt(6);
        double[] places = new double[2 * strokes];
        for (int i = 0; i < strokes; i++) {
            places[2 * i] = box.x() + (i % 2 == 0 ? between(-2, 2) : box.width() + between(-2, 2));
            places[2 * i + 1] = box.y() + box.height() * i / (strokes - 1) + between(-1, 1);
        }
        stroke(pen, width, ink, places);
    }

    /** A line through places, bent a little between them. */
    private void stroke(Graphics2D on, double width, double ink, double... places) {
        Path2D path = new Path2D.Double();
        path.moveTo(places[0], places[1]);
        for (int i = 2; i < places.length; i += 2) {
            double bend = 0.06 * Math.hypot(places[i] - places[i - 2], places[i + 1] - places[i - 1]);
            path.quadTo(
                    (places[i] + places[i - 2]) / 2 + between(-bend, bend),
                    (places[i + 1] + places[i - 1]) / 2 + between(-bend, bend),
                    places[i],
                    places[i + 1]);
        }
        on.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) ink));
        on.draw(path);
    }
}
