package org.folkmoot.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** The table of contents: a link for each heading of the first two levels, with its page. */
final class ContentsPieces {
    private static final float NUMBERS = 46;

    private final Fonts fonts;
    private final Style style;

    ContentsPieces(Fonts fonts, Style style) {
        this.fonts = fonts;
        this.style = style;
    }

    List<Piece> of(Tag toc, List<Sheet.Heading> headings) {
        List<Piece> pieces = new ArrayList<>();
        Tag inner = toc;
        for (Sheet.Heading heading : headings) {
            if (heading.level == 1) {
                inner = toc;
                pieces.addAll(entry(toc, heading, Face.BOLD, 12, 19, 6, 0));
            } else if (heading.level == 2) {
                inner = inner == toc ? toc.child("TOC") : inner;
                pieces.addAll(entry(inner, heading, Face.REGULAR, 11, 17, 1, 16));
            }
        }
        return pieces;
    }

    private List<Piece> entry(
            Tag toc, Sheet.Heading heading, Face face, float size, float leading, float before, float indent) {
        Tag link = toc.child("TOCI").child("Reference").child("Link");
        Run run = new Run(heading.text, face, size, style.ink(), Optional.of(link));
        List<Line> lines = Lines.of(fonts, run, Sheet.MEASURE - NUMBERS - indent);
        List<Piece> pieces = new ArrayList<>();
        for (Line line : lines) {
            boolean first = pieces.isEmpty();
            boolean last = pieces.size() == lines.size() - 1;
            float x = Sheet.LEFT + indent;
            pieces.add(new Piece(first ? before : 0, leading, !last, (sheet, top, gap) -> {
                float baseline = Prose.baseline(top, size, leading);
                sheet.draw(line, x, baseline);
                if (last) {
                    leader(sheet, x + line.width() + 8, baseline);
                    sheet.over.add(
                            new Sheet.PageOf(Optional.of(link), heading, size, style.ink(), Sheet.RIGHT, baseline));
                }
                sheet.areas.add(new Sheet.Area(
                        link, x, top - leading, Sheet.RIGHT - x, leading, "#" + heading.anchor, heading.text));
            }));
        }
        return pieces;
    }

    private void leader(Sheet sheet, float from, float baseline) {
        float pitch = 5;
        float first = (float) Math.ceil(from / pitch) * pitch;
        for (float x = first; x < Sheet.RIGHT - 30; x += pitch) {
            sheet.under.add(new Sheet.Disc(Optional.empty(), x, baseline + 1, 0.6f, style.muted()));
        }
    }
}
