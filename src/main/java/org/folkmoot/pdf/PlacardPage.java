package org.folkmoot.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** Draws a placard in the measures of A4: a band of colour with the title, words beside the picture, the address at the foot. */
final class PlacardPage {
    private static final float EDGE = 48;
    private static final float WIDTH = Sheet.WIDTH - 2 * EDGE;
    private static final float GAP = 30;
    private static final float FEWEST_POINTS = 0.7f;

    /** Sizes of letters and of the picture; what is held in the hand is printed at half the size of these. */
    private record Shape(float[] titles, float call, float lead, float text, float picture, float room, float address) {
        static final Shape WALL = new Shape(new float[] {64, 58, 52, 46, 41, 36, 31, 26}, 21, 18, 14, 230, 205, 30);
        static final Shape HAND = new Shape(new float[] {66, 60, 54, 48, 42, 37, 32, 27}, 30, 26, 22, 240, 185, 38);
    }

    /** Words in one manner, set in lines. */
    private record Block(List<Line> lines, float size, float before) {
        float leading() {
            return size * 1.34f;
        }

        float height() {
            return before + lines.size() * leading();
        }
    }

    private final Fonts fonts;
    private final Letters letters;
    private final Style style;
    private final Shape shape;
    private float picture;

    PlacardPage(Fonts fonts, Letters letters, Style style, boolean hand) {
        this.fonts = fonts;
        this.letters = letters;
        this.style = style;
        this.shape = hand ? Shape.HAND : Shape.WALL;
    }

    Sheet draw(Tag root, Placard placard, Sheet.Heading heading) {
        Sheet sheet = new Sheet(1, true);
        float band = band(sheet, root, placard, heading);
        float size = addressSize(placard.address());
        float label = size * 0.55f;
        float foot = EDGE * 0.7f + size * 1.9f + label * 1.5f;
        picture = Math.min(shape.picture(), band - 34 - foot - 24 - below());
        column(sheet, root, placard, band - 34, band - 34 - foot - 24);
        picture(sheet, root, placard, band - 34);
        address(sheet, root, placard, foot, size, label);
        return sheet;
    }

    /** Gives where the band ends below. */
    private float band(Sheet sheet, Tag root, Placard placard, Sheet.Heading heading) {
        String words = letters.line(placard.title());
        int choice = 0;
        while (choice < shape.titles().length - 1 && titleHeight(words, choice) > shape.room()) {
            choice++;
        }
        float size = shape.titles()[choice];
        String organisation = letters.line(placard.organisation());
        String call = letters.line(placard.call());
        float called = call.isEmpty() ? 0 : shape.call() * 2;
        int most = Math.max(1, (int) (shape.room() / (size * 1.12f)));
        List<Line> lines = title(words, size, Optional.empty());
        float height =
                Math.max(250, EDGE + shape.call() * 2.6f + called + Math.min(most, lines.size()) * size * 1.12f + 34);
        float bottom = Sheet.HEIGHT - height;
        sheet.decorate(0, bottom, Sheet.WIDTH, height, style.accent());
        sheet.decorate(0, bottom - 8, Sheet.WIDTH, 8, style.series().get(1));
        Color ink = Style.readableOn(style.accent());
        seats(sheet, bottom + 14);
        if (!organisation.isEmpty()) {
            Run run = new Run(organisation, Face.BOLD, shape.call() * 0.82f, ink, Optional.of(root.child("P")));
            sheet.draw(
                    Lines.clipped(fonts, run, WIDTH * 0.62f, 1).getFirst(),
                    EDGE,
                    Sheet.HEIGHT - EDGE - shape.call() * 0.5f);
        }
        float y = bottom + 34 + Math.min(most, lines.size()) * size * 1.12f;
        if (!call.isEmpty()) {
            Run run = new Run(call, Face.REGULAR, shape.call(), ink, Optional.of(root.child("P")));
            sheet.draw(Lines.clipped(fonts, run, WIDTH, 1).getFirst(), EDGE, y + shape.call() * 0.5f);
        }
        Optional<Tag> tag = Optional.of(root.child("H1"));
        heading.page = 1;
        heading.top = Sheet.HEIGHT;
        List<Line> shown = lines.size() <= most
                ? title(words, size, tag)
                : Lines.clipped(fonts, new Run(words, Face.BOLD, size, ink, tag), WIDTH, most);
        for (Line line : shown) {
            sheet.draw(line, EDGE, Prose.baseline(y, size, size * 1.12f));
            y -= size * 1.12f;
        }
        return bottom - 8;
    }

    private float titleHeight(String words, int choice) {
        float size = shape.titles()[choice];
        // A word broken in the middle cannot be read from afar.
        for (String word : words.split(" ")) {
            if (fonts.width(Face.BOLD, size, word) > WIDTH) {
                return Float.MAX_VALUE;
            }
        }
        return title(words, size, Optional.empty()).size() * size * 1.12f;
    }

    private List<Line> title(String words, float size, Optional<Tag> tag) {
        return Lines.balanced(fonts, new Run(words, Face.BOLD, size, Style.readableOn(style.accent()), tag), WIDTH);
    }

    /** Seats of a moot in the upper right corner, as on the cover of a report, clear of the title. */
    private void seats(Sheet sheet, float lowest) {
        float x = Sheet.WIDTH - 30;
        float y = Sheet.HEIGHT - 24;
        for (int ring = 0; ring < 5; ring++) {
            float radius = 34 + ring * 24;
            int seats = (int) (2 * Math.PI * radius / 24);
            for (int seat = 0; seat < seats; seat++) {
                double angle = 2 * Math.PI * (seat + ring * 0.37) / seats;
                float dotX = x + (float) (radius * Math.cos(angle));
                float dotY = y + (float) (radius * Math.sin(angle));
                if (dotY > Math.max(lowest, Sheet.HEIGHT - 96) && dotX < Sheet.WIDTH + 6 && dotY < Sheet.HEIGHT + 6) {
                    Color colour = (ring * 7 + seat * 5) % 11 == 3
                            ? style.series().get(1)
                            : Style.between(style.accent(), Color.WHITE, 0.16 + 0.03 * (seat % 3));
                    sheet.under.add(new Sheet.Disc(Optional.empty(), dotX, dotY, 6, colour));
                }
            }
        }
    }

    /** The words beside the picture: all facts, and as many sentences as there is room for. */
    private void column(Sheet sheet, Tag root, Placard placard, float top, float room) {
        float factor = 1;
        while (factor > FEWEST_POINTS && height(facts(placard, factor, Optional.empty())) > room) {
            factor -= 0.05f;
        }
        float left = room - height(facts(placard, factor, Optional.empty()));
        float y = top;
        List<Block> blocks = new ArrayList<>();
        boolean first = true;
        for (String paragraph : placard.paragraphs()) {
            float size = first ? shape.lead() : shape.text();
            Optional<Block> fitting = fitting(paragraph, size, left, Optional.empty());
            if (fitting.isEmpty()) {
                break;
            }
            left -= fitting.get().height();
            blocks.add(fitting(paragraph, size, left + fitting.get().height(), Optional.of(root.child("P")))
                    .orElseThrow());
            first = false;
        }
        blocks.addAll(facts(placard, factor, Optional.of(root)));
        // What room is left stands between the blocks, so that the column reaches the foot.
        float air = Math.min(14, left / Math.max(1, blocks.size()));
        for (Block block : blocks) {
            y -= block == blocks.getFirst() ? 0 : block.before() + (block.before() > 4 ? air : 0);
            for (Line line : block.lines()) {
                sheet.draw(line, EDGE, Prose.baseline(y, block.size(), block.leading()));
                y -= block.leading();
            }
        }
    }

    private float columnWidth() {
        return WIDTH - picture - GAP;
    }

    private static float height(List<Block> blocks) {
        return (float) blocks.stream().mapToDouble(Block::height).sum();
    }

    /** The paragraph without the last sentences that there is no room for. */
    private Optional<Block> fitting(String paragraph, float size, float room, Optional<Tag> tag) {
        List<String> sentences = new ArrayList<>(List.of(letters.line(paragraph).split("(?<=[.?!])\\s+")));
        while (!sentences.isEmpty()) {
            Run run = new Run(String.join(" ", sentences), Face.REGULAR, size, style.ink(), tag);
            Block block = new Block(Lines.of(fonts, run, columnWidth()), size, size * 0.7f);
            if (block.height() <= room && !run.text().isBlank()) {
                return Optional.of(block);
            }
            sentences.removeLast();
        }
        return Optional.empty();
    }

    private List<Block> facts(Placard placard, float factor, Optional<Tag> root) {
        float size = shape.text() * factor;
        List<Block> blocks = new ArrayList<>();
        for (Placard.Fact fact : placard.facts()) {
            Optional<Tag> tag = root.map(parent -> parent.child("P"));
            blocks.add(block(letters.line(fact.label()), Face.BOLD, size, style.accent(), span(tag), size * 0.85f));
            blocks.add(block(letters.line(fact.words()), Face.REGULAR, size, style.ink(), span(tag), 0));
        }
        return blocks;
    }

    private static Optional<Tag> span(Optional<Tag> tag) {
        return tag.map(parent -> parent.child("Span"));
    }

    private Block block(String words, Face face, float size, Color colour, Optional<Tag> tag, float before) {
        return new Block(Lines.of(fonts, new Run(words, face, size, colour, tag), columnWidth()), size, before);
    }

    private void picture(Sheet sheet, Tag root, Placard placard, float top) {
        float size = picture;
        float left = Sheet.WIDTH - EDGE - size;
        Tag figure = root.child("Figure");
        figure.alt = placard.alt();
        figure.box = new float[] {left, top - size, left + size, top};
        sheet.decorate(left - 8, top - size - 8, size + 16, size + 16, style.wash());
        sheet.over.add(new Sheet.Box(Optional.of(figure), left, top - size, size, size, Color.WHITE));
        float square = size / placard.squares().length;
        for (int row = 0; row < placard.squares().length; row++) {
            boolean[] squares = placard.squares()[row];
            for (int from = 0; from < squares.length; from++) {
                int to = from;
                while (to < squares.length && squares[to]) {
                    to++;
                }
                if (to > from) {
                    // A hair's breadth taller, so that no white line is left between two rows.
                    sheet.over.add(new Sheet.Box(
                            Optional.of(figure),
                            left + from * square,
                            top - (row + 1) * square,
                            (to - from) * square,
                            square + 0.05f,
                            Color.BLACK));
                    from = to;
                }
            }
        }
        String below = letters.line(placard.below());
        if (!below.isEmpty()) {
            Run run = new Run(below, Face.BOLD, shape.text(), style.ink(), Optional.of(root.child("P")));
            float y = top - size - 14;
            for (Line line : Lines.clipped(fonts, run, size + 16, 1)) {
                sheet.draw(
                        line, left + (size - line.width()) / 2, Prose.baseline(y, shape.text(), shape.text() * 1.3f));
                y -= shape.text() * 1.3f;
            }
        }
    }

    /** Room for what is said below the picture. */
    private float below() {
        return 14 + shape.text() * 1.3f;
    }

    private float addressSize(String address) {
        float size = shape.address();
        while (size > 10 && fonts.width(Face.BOLD, size, letters.line(address)) > WIDTH) {
            size -= 1;
        }
        return size;
    }

    private void address(Sheet sheet, Tag root, Placard placard, float foot, float size, float label) {
        sheet.decorate(0, 0, Sheet.WIDTH, foot, style.wash());
        sheet.decorate(0, foot, Sheet.WIDTH, 2, style.accent());
        Tag tag = root.child("P");
        String words = letters.line(placard.addressLabel());
        float y = foot - size * 0.45f;
        if (!words.isEmpty()) {
            Run run = new Run(words, Face.REGULAR, label, style.ink(), Optional.of(tag.child("Span")));
            sheet.draw(Lines.clipped(fonts, run, WIDTH, 1).getFirst(), EDGE, Prose.baseline(y, label, label * 1.4f));
            y -= label * 1.4f;
        }
        Run run = new Run(
                letters.line(placard.address()),
                Face.BOLD,
                size,
                style.accent(),
                Optional.of(tag.child("Link")),
                placard.target());
        sheet.draw(Lines.clipped(fonts, run, WIDTH + 1, 1).getFirst(), EDGE, Prose.baseline(y, size, size * 1.3f));
    }
}
