package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.pdf.Manner;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;
import org.folkmoot.survey.Widget;

/** Draws a grid as a table where its words fit, else row below row with the options of each. */
final class GridRows {

    private static final List<Float> SMALLER = List.of(1f, 2f, 3f);
    private static final List<Float> STATEMENT = List.of(0.42f, 0.36f, 0.3f);
    private static final float PADDING = 6;
    private static final float HIGHEST = Measures.ROOM / 4;

    private final Setter setter;
    private final Measures measures;
    private final Said said;
    private final Ticking ticking;

    GridRows(Setter setter, Said said, Ticking ticking) {
        this.setter = setter;
        this.measures = setter.measures;
        this.said = said;
        this.ticking = ticking;
    }

    /** The strips and, for a table, the headings to be repeated. */
    record Rows(List<Strip> strips, Optional<Strip> again) {}

    /** A width for the statements and for each option, and the letters of the headings. */
    private record Fit(float statement, float option, Manner heading) {}

    Rows rows(Tag parent, Widget.Grid grid) {
        return fit(grid).map(fit -> table(parent, grid, fit)).orElseGet(() -> apart(parent, grid));
    }

    private Optional<Fit> fit(Widget.Grid grid) {
        float width = Measures.RIGHT - Measures.LEFT;
        boolean large = measures.small() >= measures.text();
        for (float smaller : large ? List.of(0f) : SMALLER) {
            for (float share : STATEMENT) {
                float size = measures.text() - smaller;
                Manner heading = Manner.plain(size, size * 1.2f);
                Fit fit = new Fit(
                        width * share, width * (1 - share) / grid.choices().size(), heading);
                if (fits(grid, fit)) {
                    return Optional.of(fit);
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(Widget.Grid grid, Fit fit) {
        return fit.option() > measures.box() * 2.2f
                && grid.choices().stream()
                        .map(choice -> said.of(choice.label()))
                        .allMatch(label -> setter.drawing.widestWord(label, fit.heading()) <= fit.option() - PADDING
                                && heading(label, fit).height() <= HIGHEST)
                && grid.rows().stream()
                        .allMatch(row -> statement(row, fit).height() <= HIGHEST
                                && setter.drawing.widestWord(said.of(row.label()), measures.plain())
                                        <= fit.statement() - 10);
    }

    private Words heading(String label, Fit fit) {
        return setter.drawing.set(label, fit.heading(), fit.option() - PADDING);
    }

    private Words statement(Widget.Item row, Fit fit) {
        return setter.drawing.set(said.of(row.label()), measures.plain(), fit.statement() - 10);
    }

    private Rows table(Tag parent, Widget.Grid grid, Fit fit) {
        Tag table = parent.child("Table");
        Tag headings = table.child("THead").child("TR");
        Words corner = setter.drawing.set(said.say("survey.statement"), fit.heading(), fit.statement() - 10);
        List<Words> labels = grid.choices().stream()
                .map(choice -> heading(choice.code() + "\n" + said.of(choice.label()), fit))
                .toList();
        float height = (float) labels.stream().mapToDouble(Words::height).max().orElseThrow() + 8;
        Tag cornerTag = headings.heading("Column");
        List<Tag> tags = grid.choices().stream()
                .map(choice -> headings.heading("Column"))
                .toList();
        Strip head = new Strip(4, height, true, (ground, top) -> {
            ground.leaf.words(Optional.of(cornerTag), corner, Measures.LEFT, top + height - corner.height() - 4);
            headings(ground, labels, tags.stream().map(Optional::of).toList(), fit, top, height);
        });
        Strip again = new Strip(
                0,
                height,
                true,
                (ground, top) -> headings(
                        ground,
                        labels,
                        labels.stream().map(label -> Optional.<Tag>empty()).toList(),
                        fit,
                        top,
                        height));
        List<Strip> strips = new ArrayList<>(List.of(head));
        Tag body = table.child("TBody");
        for (Widget.Item row : grid.rows()) {
            strips.add(row(body.child("TR"), grid, row, fit));
        }
        return new Rows(strips, Optional.of(again));
    }

    private void headings(
            Ground ground, List<Words> labels, List<Optional<Tag>> tags, Fit fit, float top, float height) {
        for (int i = 0; i < labels.size(); i++) {
            Words label = labels.get(i);
            ground.leaf.centred(
                    tags.get(i),
                    label,
                    Measures.LEFT + fit.statement() + i * fit.option(),
                    fit.option(),
                    top + height - label.height() - 4);
        }
        ground.leaf.rule(Measures.LEFT, top + height, Measures.RIGHT - Measures.LEFT, 1);
    }

    private Strip row(Tag tag, Widget.Grid grid, Widget.Item row, Fit fit) {
        Words statement = statement(row, fit);
        float height = Math.max(measures.row() + 4, statement.height() + 10);
        Tag heading = tag.heading("Row");
        List<Tag> cells = grid.choices().stream().map(choice -> tag.child("TD")).toList();
        Manner small = Manner.plain(Math.max(measures.small() - 1, measures.text() - 3), measures.leading())
                .in(Manner.Shade.MUTED);
        return new Strip(0, height, false, (ground, top) -> {
            ground.leaf.words(Optional.of(heading), statement, Measures.LEFT, top + (height - statement.height()) / 2);
            for (int i = 0; i < grid.choices().size(); i++) {
                Widget.Choice choice = grid.choices().get(i);
                float left = Measures.LEFT + fit.statement() + i * fit.option();
                float x = left + (fit.option() - measures.box()) / 2;
                ground.box(row.field(), choice.value(), x, top + (height - measures.box()) / 2, measures.box());
                Words code = setter.drawing.set(Integer.toString(choice.code()), small, 40);
                ground.leaf.words(
                        Optional.of(cells.get(i)), code, x + measures.box() + 3, top + (height - code.height()) / 2);
            }
            ground.leaf.rule(Measures.LEFT, top + height, Measures.RIGHT - Measures.LEFT, 0.5f);
        });
    }

    private Rows apart(Tag parent, Widget.Grid grid) {
        List<Strip> strips = new ArrayList<>();
        for (Widget.Item row : grid.rows()) {
            strips.addAll(setter.text(
                    Setter.lazily(parent, "P"),
                    said.of(row.label()),
                    measures.bold(),
                    measures.indent(),
                    measures.leading() * 0.6f));
            List<Strip> options = ticking.strips(parent, row.field(), grid.choices(), Map.of(), measures.indent());
            for (int i = 0; i < options.size(); i++) {
                strips.add(i < options.size() - 1 ? options.get(i).kept() : options.get(i));
            }
        }
        return new Rows(strips, Optional.empty());
    }
}
