package org.folkmoot.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page laid out, not yet written. Lengths are points from the lower left corner. */
final class Sheet {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 64;
    static final float RIGHT = WIDTH - 64;
    static final float TOP = HEIGHT - 78;
    static final float BOTTOM = 68;
    static final float MEASURE = RIGHT - LEFT;

    /** A mark on the page; without a tag it is decoration. */
    sealed interface Ink {
        Optional<Tag> tag();
    }

    /** Text on a baseline. */
    record Words(Optional<Tag> tag, Fonts.Face face, float size, Color colour, float x, float y, String text)
            implements Ink {}

    record Box(Optional<Tag> tag, float x, float y, float width, float height, Color colour) implements Ink {}

    /** A white box with an edge drawn inside it. */
    record Frame(Optional<Tag> tag, float x, float y, float width, float height, float line, Color colour)
            implements Ink {}

    /** Where the words of each copy's own stand, on a baseline. */
    record OwnWords(Optional<Tag> tag, Fonts.Face face, float size, Color colour, float x, float y) implements Ink {}

    /** Where the code of each copy's own stands. */
    record OwnCode(Optional<Tag> tag, float x, float y, float size) implements Ink {}

    record Disc(Optional<Tag> tag, float x, float y, float radius, Color colour) implements Ink {}

    /** The number of the page a heading came to stand on, ending at x: known only after all is laid out. */
    record PageOf(Optional<Tag> tag, Heading heading, float size, Color colour, float x, float y) implements Ink {}

    /** A place to click. */
    record Area(Tag tag, float x, float y, float width, float height, String target, String words) {
        boolean inside() {
            return target.startsWith("#");
        }
    }

    /** A heading and where it came to stand; numbers are 1-based pages, 0 before. */
    static final class Heading {
        final int level;
        final String text;
        final String anchor;
        int page;
        float top;

        Heading(int level, String text, String anchor) {
            this.level = level;
            this.text = text;
            this.anchor = anchor;
        }
    }

    final int number;
    final boolean plain;
    final List<Ink> under = new ArrayList<>();
    final List<Ink> over = new ArrayList<>();
    final List<Area> areas = new ArrayList<>();

    /** @param plain whether it goes without running header and footer */
    Sheet(int number, boolean plain) {
        this.number = number;
        this.plain = plain;
    }

    /** Decoration behind everything. */
    void decorate(float x, float y, float width, float height, Color colour) {
        under.add(new Box(Optional.empty(), x, y, width, height, colour));
    }

    /** Draws a line of text whose baseline begins at the point, with its links. */
    void draw(Lines.Line line, float x, float baseline) {
        for (Lines.Fragment fragment : line.fragments()) {
            Lines.Run run = fragment.run();
            over.add(new Words(
                    run.tag(), run.face(), run.size(), run.colour(), x + fragment.x(), baseline, fragment.text()));
            if (!run.target().isEmpty()) {
                float left = x + fragment.x();
                decorate(left, baseline - run.size() * 0.16f, fragment.width(), 0.7f, run.colour());
                areas.add(new Area(
                        run.tag().orElseThrow(),
                        left,
                        baseline - run.size() * 0.25f,
                        fragment.width(),
                        run.size() * 1.2f,
                        run.target(),
                        run.text().strip()));
            }
        }
    }
}
