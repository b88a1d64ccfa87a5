package org.folkmoot.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowTest {
    private final Fonts fonts = new Fonts(Style.standard());
    private final Prose prose = new Prose(fonts, new Letters(fonts), Style.standard());

    @Test
    void aHeadingIsNeverTheLastOnItsPage() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            pieces.addAll(prose.heading(Tag.document(), new Sheet.Heading(1 + i % 3, "Heading", "h" + i), false));
            String text = "A sentence about nothing much. ".repeat(1 + i % 11);
            pieces.addAll(prose.paragraph(
                    Tag.document(),
                    List.of(Span.plain(text)),
                    Prose.BODY,
                    Prose.LEADING,
                    Style.standard().ink()));
        }
        List<Sheet> sheets = laid(pieces);
        assertTrue(sheets.size() > 10);
        for (Sheet sheet : sheets) {
            Sheet.Words last = (Sheet.Words) sheet.over.getLast();
            assertNotEquals("Heading ", last.text(), "page " + sheet.number);
            assertTrue(last.y() >= Sheet.BOTTOM, "page " + sheet.number + " is overfull");
        }
    }

    @Test
    void noLineOfAParagraphStandsAlone() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            Tag tag = Tag.document();
            pieces.addAll(prose.paragraph(
                    tag,
                    List.of(Span.plain("Words of a paragraph of five lines or so. ".repeat(9))),
                    Prose.BODY,
                    Prose.LEADING,
                    Style.standard().ink()));
        }
        for (Sheet sheet : laid(pieces)) {
            List<Tag> tags = sheet.over.stream()
                    .map(Sheet.Ink::tag)
                    .map(Optional::orElseThrow)
                    .toList();
            if (tags.size() > 2) {
                assertEquals(tags.getFirst(), tags.get(1), "first lines of page " + sheet.number);
                assertEquals(tags.getLast(), tags.get(tags.size() - 2), "last lines of page " + sheet.number);
            }
        }
    }

    @Test
    void aBreakAtTheTopOfAPageDoesNothing() {
        Piece strip = Piece.space(20, false);
        assertEquals(
                2,
                laid(List.of(Piece.BREAK, strip, Piece.BREAK, Piece.BREAK, strip, Piece.BREAK))
                        .size());
    }

    @Test
    void aChapterBeginsAPageOnlyPastHalfOfOne() {
        float half = Flow.room() / 2;
        List<Piece> little = List.of(Piece.space(half - 10, false), Piece.BREAK_PAST_HALF, Piece.space(20, false));
        List<Piece> much = List.of(Piece.space(half + 10, false), Piece.BREAK_PAST_HALF, Piece.space(20, false));
        assertEquals(1, laid(little).size());
        assertEquals(2, laid(much).size());
    }

    @Test
    void linesPutTogetherAreTheText() {
        String text = "The quick brown fox\u2014of all foxes\u2014jumps over a well-known dog, and/or a "
                + "Donaudampfschiffahrtsgesellschaftskapitän who sleeps. ";
        for (float width : new float[] {20, 60, 110, 200, 467}) {
            Lines.Run run =
                    new Lines.Run(text, Fonts.Face.REGULAR, 12, Style.standard().ink(), Optional.empty());
            StringBuilder joined = new StringBuilder();
            for (Lines.Line line : Lines.of(fonts, run, width)) {
                assertTrue(line.width() <= width, line.toString());
                line.fragments().forEach(fragment -> joined.append(fragment.text()));
            }
            assertEquals(text, joined.toString());
        }
    }

    private static List<Sheet> laid(List<Piece> pieces) {
        List<Sheet> sheets = new ArrayList<>();
        Flow.lay(pieces, sheets);
        return sheets;
    }
}
