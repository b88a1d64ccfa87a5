package org.folkmoot.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** Cards with a number each, up to four in a row. */
final class KeyFigurePieces {
    private static final int ACROSS = 4;
    private static final float GAP = 12;
    private static final float PAD = 12;

    private final Fonts fonts;
    private final Letters letters;
    private final Style style;

    KeyFigurePieces(Fonts fonts, Letters letters, Style style) {
        this.fonts = fonts;
        this.letters = letters;
        this.style = style;
    }

    private record Card(Line value, List<Line> label) {}

    List<Piece> of(Tag parent, List<KeyFigure> figures) {
        Tag list = parent.child("L");
        int rows = (figures.size() + ACROSS - 1) / ACROSS;
        int across = (figures.size() + rows - 1) / rows;
        float width = (Sheet.MEASURE - (across - 1) * GAP) / across;
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < figures.size(); from += across) {
            List<Card> cards = new ArrayList<>();
            int most = 1;
            for (KeyFigure figure : figures.subList(from, Math.min(figures.size(), from + across))) {
                Card card = card(list.child("LI").child("LBody"), figure, width - 2 * PAD);
                most = Math.max(most, card.label().size());
                cards.add(card);
            }
            float height = 46 + most * 14 + PAD - 2;
            pieces.add(new Piece(14, height, false, (sheet, top, gap) -> {
                float x = Sheet.LEFT;
                for (Card card : cards) {
                    sheet.decorate(x, top - height, width, height, style.wash());
                    sheet.decorate(x, top - 3, width, 3, style.accent());
                    sheet.draw(card.value(), x + PAD, top - 36);
                    float y = top - 46;
                    for (Line line : card.label()) {
                        sheet.draw(line, x + PAD, Prose.baseline(y, 10.5f, 14));
                        y -= 14;
                    }
                    x += width + GAP;
                }
            }));
        }
        pieces.add(Piece.space(6, false));
        return pieces;
    }

    private Card card(Tag tag, KeyFigure figure, float width) {
        String value = letters.line(figure.value());
        float size = Math.min(28, 28 * width / fonts.width(Face.BOLD, 28, value));
        Run number = new Run(value, Face.BOLD, size, style.accent(), Optional.of(tag));
        Run words = new Run(letters.line(figure.label()), Face.REGULAR, 10.5f, style.ink(), Optional.of(tag));
        return new Card(Lines.of(fonts, number, width + 1).getFirst(), Lines.of(fonts, words, width));
    }
}
