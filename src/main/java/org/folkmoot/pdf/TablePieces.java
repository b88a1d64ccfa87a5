package org.folkmoot.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** A table as pieces: a strip a row, and the headings again on each new page. */
final class TablePieces {
    private static final List<Float> SIZES = List.of(10.5f, 9.5f, 8.5f);
    private static final float ABOVE = 2.8f;

    private final Fonts fonts;
    private final Letters letters;
    private final Style style;
    private final Prose prose;

    TablePieces(Fonts fonts, Letters letters, Style style, Prose prose) {
        this.fonts = fonts;
        this.letters = letters;
        this.style = style;
        this.prose = prose;
    }

    private enum Kind {
        HEAD,
        HEAD_AGAIN,
        BODY,
        TOTAL
    }

    /** The size of the letters, and how wide each column is. */
    private record Setting(float size, float[] widths) {
        float leading() {
            return size * 1.38f;
        }
    }

    /** A cell set in lines. */
    private record Cell(List<Line> lines, boolean numbers) {}

    List<Piece> of(Tag parent, PdfTable table) {
        Tag tag = parent.child("Table");
        List<Piece> pieces = new ArrayList<>(prose.caption(tag.child("Caption"), letters.line(table.caption())));
        List<String> headings = new ArrayList<>();
        table.columns().forEach(column -> headings.add(letters.line(column.heading())));
        List<List<String>> rows = new ArrayList<>();
        for (PdfTable.Row row : table.rows()) {
            rows.add(row.cells().stream()
                    .map(cell -> letters.lines(cell).strip())
                    .toList());
        }
        float size = ColumnWidths.size(fonts, SIZES, table.columns(), headings, rows);
        Setting setting = new Setting(size, ColumnWidths.of(fonts, size, table.columns(), headings, rows));

        Tag head = tag.child("THead").child("TR");
        List<Piece> top = row(table, headings, setting, head, Kind.HEAD, Optional.empty());
        top.forEach(piece -> pieces.add(piece.kept()));
        boolean repeats = top.size() == 1 && top.getFirst().height() < Flow.room() / 3;
        Optional<Piece> again = repeats
                ? Optional.of(row(table, headings, setting, head, Kind.HEAD_AGAIN, Optional.empty())
                        .getFirst())
                : Optional.empty();

        Tag body = tag.child("TBody");
        for (int i = 0; i < rows.size(); i++) {
            Kind kind = table.rows().get(i).total() ? Kind.TOTAL : Kind.BODY;
            List<Piece> strips = row(table, rows.get(i), setting, body.child("TR"), kind, again);
            // A first row alone with its headings, or a last row alone, would read as a table of its own.
            boolean beside = (i == 0 || i == rows.size() - 2) && i < rows.size() - 1 && strips.size() == 1;
            strips.forEach(strip -> pieces.add(beside ? strip.kept() : strip));
        }
        if (!table.notes().isEmpty()) {
            pieces.set(pieces.size() - 1, pieces.getLast().kept());
        }
        table.notes().forEach(note -> pieces.addAll(prose.note(parent, note)));
        pieces.add(Piece.space(6, false));
        return pieces;
    }

    /** One strip, or several if the row is taller than a page has room for. */
    private List<Piece> row(
            PdfTable table, List<String> texts, Setting setting, Tag row, Kind kind, Optional<Piece> again) {
        List<Cell> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            Face face = kind == Kind.BODY ? Face.REGULAR : Face.BOLD;
            Run run = new Run(texts.get(i), face, setting.size(), style.ink(), tag(row, kind, i));
            Cell cell = new Cell(
                    Lines.of(fonts, run, setting.widths()[i] - ColumnWidths.gutter(setting.size())),
                    table.columns().get(i).numbers());
            cells.add(cell);
            most = Math.max(most, cell.lines().size());
        }
        float taken = again.map(Piece::height).orElse(0f) + 60;
        int fit = Math.max(1, (int) ((Flow.room() - taken - 2 * ABOVE) / setting.leading()));
        List<Piece> strips = new ArrayList<>();
        for (int from = 0; from < most; from += fit) {
            strips.add(strip(cells, setting, from, Math.min(most, from + fit), kind, again));
        }
        return strips;
    }

    private Piece strip(List<Cell> cells, Setting setting, int from, int to, Kind kind, Optional<Piece> again) {
        float height = (to - from) * setting.leading() + 2 * ABOVE;
        int tallest = to - from;
        return new Piece(
                0,
                height,
                false,
                (sheet, top, gap) -> {
                    rules(sheet, top, height, kind);
                    float x = Sheet.LEFT;
                    for (int i = 0; i < cells.size(); i++) {
                        Cell cell = cells.get(i);
                        // Headings stand on their rule, so that short ones are near their numbers.
                        int sunk = kind == Kind.HEAD || kind == Kind.HEAD_AGAIN
                                ? Math.max(0, tallest - cell.lines().size())
                                : 0;
                        for (int n = from; n < Math.min(to, cell.lines().size()); n++) {
                            Line line = cell.lines().get(n);
                            float left = cell.numbers()
                                    ? x + setting.widths()[i] - line.width()
                                    : x + (i == 0 ? 0 : ColumnWidths.gutter(setting.size()));
                            float upper = top - ABOVE - (n - from + sunk) * setting.leading();
                            sheet.draw(line, left, Prose.baseline(upper, setting.size(), setting.leading()));
                        }
                        x += setting.widths()[i];
                    }
                },
                again);
    }

    private void rules(Sheet sheet, float top, float height, Kind kind) {
        switch (kind) {
            case HEAD, HEAD_AGAIN -> sheet.decorate(Sheet.LEFT, top - height, Sheet.MEASURE, 1.5f, style.accent());
            case BODY -> sheet.decorate(Sheet.LEFT, top - height, Sheet.MEASURE, 0.6f, style.rule());
            case TOTAL -> {
                sheet.decorate(Sheet.LEFT, top - height, Sheet.MEASURE, height, style.wash());
                sheet.decorate(Sheet.LEFT, top - height, Sheet.MEASURE, 0.6f, style.rule());
            }
        }
    }

    private static Optional<Tag> tag(Tag row, Kind kind, int column) {
        return switch (kind) {
            case HEAD -> Optional.of(heading(row, "Column"));
            case HEAD_AGAIN -> Optional.empty();
            case BODY, TOTAL -> Optional.of(column == 0 ? heading(row, "Row") : row.child("TD"));
        };
    }

    private static Tag heading(Tag row, String scope) {
        Tag tag = row.child("TH");
        tag.scope = scope;
        return tag;
    }
}
