package org.folkmoot.pdf;

import java.awt.Color;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;

/**
 * One page of a {@link Drawing}. Lengths are points from the upper left corner. Words with a tag are read where the tag stands;
 * all else is decoration, which is not read.
 */
public final class Leaf {

    private static final float ASCENT = 0.74f;

    final Sheet sheet;
    private final Style style;

    Leaf(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.style = style;
    }

    /** From 1. */
    public int number() {
        return sheet.number;
    }

    /** Words whose first line begins at the point, its upper edge. */
    public void words(Optional<Tag> tag, Words words, float x, float top) {
        float y = top;
        for (Lines.Line line : words.lines) {
            line(tag, line, x, baseline(words.manner, y));
            y += words.manner.leading();
        }
    }

    /** The same, each line in the middle of a width. */
    public void centred(Optional<Tag> tag, Words words, float x, float width, float top) {
        float y = top;
        for (Lines.Line line : words.lines) {
            line(tag, line, x + (width - line.width()) / 2, baseline(words.manner, y));
            y += words.manner.leading();
        }
    }

    /** The words that each copy has of its own, on one line. */
    public void own(Optional<Tag> tag, Manner manner, float x, float top) {
        Face face = manner.bold() ? Face.BOLD : Face.REGULAR;
        sheet.over.add(new Sheet.OwnWords(tag, face, manner.size(), manner.colour(style), x, baseline(manner, top)));
    }

    /** The QR code that each copy has of its own, without quiet zone around the square but four modules inside it. */
    public void code(float x, float y, float size) {
        sheet.under.add(new Sheet.OwnCode(Optional.empty(), x, Sheet.HEIGHT - y - size, size));
    }

    /** A white box in a frame, drawn inside the lengths. */
    public void frame(float x, float y, float width, float height, float line) {
        sheet.under.add(
                new Sheet.Frame(Optional.empty(), x, Sheet.HEIGHT - y - height, width, height, line, style.ink()));
    }

    /** Solid black. */
    public void solid(float x, float y, float width, float height) {
        fill(x, y, width, height, Color.BLACK);
    }

    /** In the colour of the organisation. */
    public void band(float x, float y, float width, float height) {
        fill(x, y, width, height, style.accent());
    }

    /** A very light ground. */
    public void wash(float x, float y, float width, float height) {
        fill(x, y, width, height, style.wash());
    }

    /** A line to write on, or between two things. */
    public void rule(float x, float y, float width, float strength) {
        fill(x, y - strength / 2, width, strength, style.muted());
    }

    /** A line along which something is torn off. */
    public void dashes(float x, float y, float width) {
        for (float at = x; at < x + width; at += 8) {
            fill(at, y - 0.4f, Math.min(4, x + width - at), 0.8f, style.muted());
        }
    }

    /** A cross in a box, as an example of a tick. */
    public void cross(float x, float y, float size) {
        int steps = 24;
        float dot = size * 0.11f;
        for (int i = 0; i <= steps; i++) {
            float at = (size - dot) * i / steps;
            fill(x + at, y + at, dot, dot, Color.BLACK);
            fill(x + at, y + size - dot - at, dot, dot, Color.BLACK);
        }
    }

    private void fill(float x, float y, float width, float height, Color colour) {
        sheet.decorate(x, Sheet.HEIGHT - y - height, width, height, colour);
    }

    private void line(Optional<Tag> tag, Lines.Line line, float x, float baseline) {
        for (Lines.Fragment fragment : line.fragments()) {
            Lines.Run run = fragment.run();
            sheet.over.add(new Sheet.Words(
                    tag, run.face(), run.size(), run.colour(), x + fragment.x(), baseline, fragment.text()));
        }
    }

    /** In the middle between two lines, counted from below as PDF does. */
    private static float baseline(Manner manner, float top) {
        float above = (manner.leading() - manner.size()) / 2;
        return Sheet.HEIGHT - top - above - manner.size() * ASCENT - manner.size() * 0.08f;
    }
}
