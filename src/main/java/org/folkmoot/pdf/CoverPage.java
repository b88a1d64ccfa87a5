package org.folkmoot.pdf;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** Draws the cover: a band of colour with people's dots in a ring, the title in it, dates at the foot. */
final class CoverPage {
    private static final float[] TITLE_SIZES = {40, 34, 28, 22, 17, 13};
    private static final float TITLE_ROOM = 290;
    private static final float WIDTH = Sheet.MEASURE - 20;

    private final Fonts fonts;
    private final Letters letters;
    private final Style style;

    CoverPage(Fonts fonts, Letters letters, Style style) {
        this.fonts = fonts;
        this.letters = letters;
        this.style = style;
    }

    Sheet draw(Tag parent, Cover cover) {
        Sheet sheet = new Sheet(1, true);
        float band = Sheet.HEIGHT * 0.36f;
        sheet.decorate(0, band, Sheet.WIDTH, Sheet.HEIGHT - band, style.accent());
        sheet.decorate(0, band - 8, Sheet.WIDTH, 8, style.series().get(1));

        String organisation = letters.line(cover.organisation());
        if (!organisation.isEmpty()) {
            Run run = new Run(organisation, Face.BOLD, 14, Color.WHITE, Optional.of(parent.child("P")));
            lines(sheet, Lines.clipped(fonts, run, 215, 4), Sheet.HEIGHT - 62, 14, 19);
        }

        Tag title = parent.child("Title");
        String words = letters.line(cover.title());
        int choice = 0;
        while (choice < TITLE_SIZES.length - 1
                && titleLines(words, title, choice).size() * leading(choice) > TITLE_ROOM) {
            choice++;
        }
        List<Line> lines = balanced(titleRun(words, title, choice), (int) (TITLE_ROOM / leading(choice)));
        String subtitle = letters.line(cover.subtitle());
        List<Line> below = subtitle.isEmpty()
                ? List.of()
                : balanced(new Run(subtitle, Face.REGULAR, 17, Color.WHITE, Optional.of(parent.child("P"))), 4);
        float top = band + 46 + below.size() * 24 + (below.isEmpty() ? 0 : 12) + lines.size() * leading(choice);
        ring(sheet, top + 26);
        lines(sheet, lines, top, TITLE_SIZES[choice], leading(choice));
        lines(sheet, below, top - lines.size() * leading(choice) - 12, 17, 24);

        float foot = band - 56;
        for (String line : cover.lines()) {
            String dates = letters.line(line);
            if (!dates.isEmpty() && foot > 70) {
                Run run = new Run(dates, Face.REGULAR, 13, style.ink(), Optional.of(parent.child("P")));
                lines(sheet, Lines.clipped(fonts, run, Sheet.MEASURE, 1), foot, 13, 22);
                foot -= 22;
            }
        }
        return sheet;
    }

    /** A moot seen from above: seats in half rings around a speaking place, a few of them speaking. */
    private void ring(Sheet sheet, float lowest) {
        float x = Sheet.WIDTH - 96;
        float y = Sheet.HEIGHT - 128;
        for (int ring = 0; ring < 8; ring++) {
            float radius = 34 + ring * 25;
            int seats = (int) (2 * Math.PI * radius / 25);
            for (int seat = 0; seat < seats; seat++) {
                double angle = 2 * Math.PI * (seat + ring * 0.37) / seats;
                float dotX = x + (float) (radius * Math.cos(angle));
                float dotY = y + (float) (radius * Math.sin(angle));
                boolean aisle = Math.abs(Math.IEEEremainder(angle - 2.36, Math.PI)) < 10.0 / radius;
                boolean clear = dotY > lowest;
                if (!aisle && clear) {
                    sheet.under.add(new Sheet.Disc(Optional.empty(), dotX, dotY, 6.2f, seatColour(ring, seat)));
                }
            }
        }
    }

    private Color seatColour(int ring, int seat) {
        int turn = (ring * 7 + seat * 5) % 23;
        if (turn == 3) {
            return style.series().get(1);
        }
        return turn == 11
                ? style.series().get(3 % style.series().size())
                : Style.between(style.accent(), Color.WHITE, 0.13 + 0.02 * (turn % 4));
    }

    private List<Line> balanced(Run run, int most) {
        List<Line> lines = Lines.balanced(fonts, run, WIDTH);
        return lines.size() <= most ? lines : Lines.clipped(fonts, run, WIDTH, most);
    }

    private List<Line> titleLines(String words, Tag tag, int choice) {
        return Lines.of(fonts, titleRun(words, tag, choice), WIDTH);
    }

    private static Run titleRun(String words, Tag tag, int choice) {
        return new Run(words, Face.BOLD, TITLE_SIZES[choice], Color.WHITE, Optional.of(tag));
    }

    private static float leading(int choice) {
        return TITLE_SIZES[choice] * 1.17f;
    }

    private static void lines(Sheet sheet, List<Line> lines, float top, float size, float leading) {
        float y = top;
        for (Line line : lines) {
            sheet.draw(line, Sheet.LEFT, Prose.baseline(y, size, leading));
            y -= leading;
        }
    }
}
