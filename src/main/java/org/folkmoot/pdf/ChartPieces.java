package org.folkmoot.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** Charts drawn as live text and vectors, each in a figure with its text alternative. */
final class ChartPieces {
    private static final float SIZE = 10.5f;
    private static final float LEADING = 13;
    private static final float LABELS = 190;
    private static final int MOST_LINES = 6;

    private final Fonts fonts;
    private final Letters letters;
    private final Style style;
    private final Prose prose;

    ChartPieces(Fonts fonts, Letters letters, Style style, Prose prose) {
        this.fonts = fonts;
        this.letters = letters;
        this.style = style;
        this.prose = prose;
    }

    /** A bar's words, and how tall they make its row. */
    private record Row<T>(T item, String label, float height) {}

    List<Piece> bars(Tag parent, BarChart asked) {
        BarChart chart = drawable(asked);
        List<Piece> pieces = new ArrayList<>(prose.caption(parent.child("P"), chart.caption()));
        float values = 0;
        List<Row<BarChart.Bar>> rows = new ArrayList<>();
        for (BarChart.Bar bar : chart.bars()) {
            String label = bar.label();
            rows.add(new Row<>(bar, label, rowHeight(label, 18)));
            values = Math.max(values, width(Face.BOLD, bar.shown()));
        }
        float longest = Math.max(40, Sheet.MEASURE - LABELS - 10 - Math.min(values + 10, 110));
        List<List<Row<BarChart.Bar>>> parts = Flow.parts(rows, Row::height, Flow.room() - 180, Flow.room() - 50);
        for (int n = 0; n < parts.size(); n++) {
            List<Row<BarChart.Bar>> part = parts.get(n);
            Tag figure = figure(parent, chart.alt(), n, parts.size());
            float height = (float) part.stream().mapToDouble(Row::height).sum();
            pieces.add(new Piece(n == 0 ? 0 : 8, height, false, (sheet, top, gap) -> {
                figure.box = new float[] {Sheet.LEFT, top - height, Sheet.RIGHT, top};
                float axis = Sheet.LEFT + LABELS + 10;
                sheet.decorate(axis - 0.4f, top - height, 0.8f, height, style.rule());
                float y = top;
                for (Row<BarChart.Bar> row : part) {
                    float middle = y - row.height() / 2;
                    label(sheet, figure, row.label(), middle);
                    float length = (float) (longest * row.item().value() / chart.scale());
                    if (chart.most() > 0) {
                        sheet.decorate(axis, middle - 6, longest, 12, style.wash());
                    }
                    if (length > 0) {
                        fill(sheet, figure, axis, middle - 6, length, 12, style.accent());
                    }
                    Run shown = run(figure, Face.BOLD, row.item().shown(), style.ink());
                    sheet.draw(
                            Lines.clipped(fonts, shown, 100, 1).getFirst(), axis + length + 7, middle - SIZE * 0.358f);
                    y -= row.height();
                }
            }));
        }
        return noted(pieces, parent, chart.note());
    }

    List<Piece> stacks(Tag parent, StackedChart asked) {
        StackedChart chart = drawable(asked);
        List<Piece> pieces = new ArrayList<>(prose.caption(parent.child("P"), chart.caption()));
        float asides = 0;
        List<Row<StackedChart.Stack>> rows = new ArrayList<>();
        for (StackedChart.Stack stack : chart.stacks()) {
            String label = stack.label();
            rows.add(new Row<>(stack, label, rowHeight(label, 25)));
            asides = Math.max(asides, width(Face.BOLD, stack.aside()));
        }
        float aside = Math.min(asides, 90);
        float full = Sheet.MEASURE - LABELS - 10 - (aside > 0 ? aside + 10 : 0);
        List<List<Row<StackedChart.Stack>>> parts = Flow.parts(rows, Row::height, Flow.room() - 240, Flow.room() - 120);
        for (int n = 0; n < parts.size(); n++) {
            List<Row<StackedChart.Stack>> part = parts.get(n);
            Tag figure = figure(parent, chart.alt(), n, parts.size());
            float key = keyHeight(figure, chart);
            float height = key + (float) part.stream().mapToDouble(Row::height).sum();
            pieces.add(new Piece(n == 0 ? 0 : 8, height, false, (sheet, top, gap) -> {
                figure.box = new float[] {Sheet.LEFT, top - height, Sheet.RIGHT, top};
                key(sheet, figure, chart, top);
                float y = top - key;
                for (Row<StackedChart.Stack> row : part) {
                    float middle = y - row.height() / 2;
                    label(sheet, figure, row.label(), middle);
                    stack(sheet, figure, row.item(), full, middle);
                    y -= row.height();
                }
            }));
        }
        return noted(pieces, parent, chart.note());
    }

    private void stack(Sheet sheet, Tag figure, StackedChart.Stack stack, float full, float middle) {
        double sum =
                stack.parts().stream().mapToDouble(StackedChart.Part::value).sum();
        float x = Sheet.LEFT + LABELS + 10;
        for (int i = 0; i < stack.parts().size() && sum > 0; i++) {
            float width = (float) (full * stack.parts().get(i).value() / sum);
            Color colour = colour(i);
            // A white joint as well as a change of colour tells two parts apart.
            float drawn = Math.max(width - 1.2f, width * 0.6f);
            if (width > 0) {
                fill(sheet, figure, x, middle - 9.5f, drawn, 19, colour);
            }
            share(sheet, figure, stack.parts().get(i).shown(), x, drawn, middle, Style.readableOn(colour));
            x += width;
        }
        String aside = stack.aside();
        if (!aside.isEmpty()) {
            Line line = Lines.clipped(fonts, run(figure, Face.BOLD, aside, style.ink()), 91, 1)
                    .getFirst();
            sheet.draw(line, Sheet.RIGHT - line.width(), middle - SIZE * 0.358f);
        }
    }

    /** In the middle of its part, in smaller letters if need be; left out where it does not fit. */
    private void share(Sheet sheet, Tag figure, String shown, float x, float room, float middle, Color colour) {
        for (float size = SIZE; size > 8.4f && !shown.isEmpty(); size -= 1) {
            float width = fonts.width(Face.BOLD, size, shown);
            if (width + 2 <= room) {
                Run run = new Run(shown, Face.BOLD, size, colour, Optional.of(figure));
                sheet.draw(Lines.of(fonts, run, width + 1).getFirst(), x + (room - width) / 2, middle - size * 0.358f);
                return;
            }
        }
    }

    private List<Line> keyLines(Tag figure, String step, float width) {
        Run run = new Run(step, Face.REGULAR, 9.5f, style.ink(), Optional.of(figure));
        return Lines.clipped(fonts, run, width - 8, 4);
    }

    private float keyHeight(Tag figure, StackedChart chart) {
        int most = 1;
        for (String step : chart.steps()) {
            most = Math.max(
                    most,
                    keyLines(figure, step, Sheet.MEASURE / chart.steps().size()).size());
        }
        return most * 12 + 19;
    }

    private void key(Sheet sheet, Tag figure, StackedChart chart, float top) {
        float width = Sheet.MEASURE / chart.steps().size();
        for (int i = 0; i < chart.steps().size(); i++) {
            float x = Sheet.LEFT + i * width;
            fill(sheet, figure, x, top - 6, width - 6, 5, colour(i));
            float y = top - 9;
            for (Line line : keyLines(figure, chart.steps().get(i), width)) {
                sheet.draw(line, x, Prose.baseline(y, 9.5f, 12));
                y -= 12;
            }
        }
    }

    private Color colour(int step) {
        return style.series().get(step % style.series().size());
    }

    private void label(Sheet sheet, Tag figure, String label, float middle) {
        List<Line> lines = Lines.clipped(fonts, run(figure, Face.REGULAR, label, style.ink()), LABELS, MOST_LINES);
        float y = middle + lines.size() * LEADING / 2;
        for (Line line : lines) {
            sheet.draw(line, Sheet.LEFT, Prose.baseline(y, SIZE, LEADING));
            y -= LEADING;
        }
    }

    private float rowHeight(String label, float least) {
        Run run = new Run(label, Face.REGULAR, SIZE, style.ink(), Optional.empty());
        return Math.max(least, Lines.clipped(fonts, run, LABELS, MOST_LINES).size() * LEADING + 5);
    }

    private BarChart drawable(BarChart chart) {
        List<BarChart.Bar> bars = chart.bars().stream()
                .map(bar -> new BarChart.Bar(letters.line(bar.label()), bar.value(), letters.line(bar.shown())))
                .toList();
        return new BarChart(letters.line(chart.caption()), chart.alt(), bars, chart.most(), chart.note());
    }

    private StackedChart drawable(StackedChart chart) {
        List<StackedChart.Stack> stacks = new ArrayList<>();
        for (StackedChart.Stack stack : chart.stacks()) {
            List<StackedChart.Part> parts = stack.parts().stream()
                    .map(part -> new StackedChart.Part(part.value(), letters.line(part.shown())))
                    .toList();
            stacks.add(new StackedChart.Stack(letters.line(stack.label()), parts, letters.line(stack.aside())));
        }
        List<String> steps = chart.steps().stream().map(letters::line).toList();
        return new StackedChart(letters.line(chart.caption()), chart.alt(), steps, stacks, chart.note());
    }

    private List<Piece> noted(List<Piece> pieces, Tag parent, String note) {
        List<Piece> small = prose.note(parent, note);
        if (!small.isEmpty()) {
            pieces.set(pieces.size() - 1, pieces.getLast().kept());
            pieces.addAll(small);
        }
        pieces.add(Piece.space(6, false));
        return pieces;
    }

    private static Tag figure(Tag parent, String alt, int part, int parts) {
        Tag figure = parent.child("Figure");
        figure.alt = parts == 1 ? alt : alt + " (" + (part + 1) + "/" + parts + ")";
        return figure;
    }

    private static void fill(Sheet sheet, Tag tag, float x, float y, float width, float height, Color colour) {
        sheet.over.add(new Sheet.Box(Optional.of(tag), x, y, width, height, colour));
    }

    private static Run run(Tag tag, Face face, String text, Color colour) {
        return new Run(text, face, SIZE, colour, Optional.of(tag));
    }

    private float width(Face face, String text) {
        return fonts.width(face, SIZE, text);
    }
}
