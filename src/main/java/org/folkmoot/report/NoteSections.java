package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.response.MethodNote;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** What other rooms tell of how answers came to be counted, such as how paper forms were keyed. */
final class NoteSections {

    private NoteSections() {}

    /** @param name of what the note tells; its tables are known by it */
    static List<Section> of(String name, MethodNote.Told told) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(2, told.heading()));
        sections.add(new Section.Points(told.sentences()));
        told.tables().forEach(figures -> sections.add(new Section.Figures(table(name, figures))));
        return sections;
    }

    private static Table table(String name, MethodNote.Figures figures) {
        List<MethodNote.Column> columns = figures.columns();
        return new Table(
                "method." + name + "." + figures.id(),
                figures.caption(),
                figures.base(),
                figures.stub(),
                columns.stream()
                        .map(column -> Heading.of(column.heading(), quantity(column.measure())))
                        .toList(),
                figures.lines().stream()
                        .map(line -> new Row(
                                List.of(line.label()),
                                IntStream.range(0, columns.size())
                                        .mapToObj(
                                                place -> cell(columns.get(place).measure(), line, place))
                                        .toList()))
                        .toList(),
                figures.notes());
    }

    private static Quantity quantity(MethodNote.Measure measure) {
        return switch (measure) {
            case COUNT -> Quantity.COUNT;
            case PERCENT -> Quantity.PERCENT;
            case FIGURE -> Quantity.FIGURE;
            case LOWEST -> Quantity.LOW;
            case HIGHEST -> Quantity.HIGH;
        };
    }

    private static Cell cell(MethodNote.Measure measure, MethodNote.Line line, int place) {
        return switch (measure) {
            case COUNT -> new Cell.Count(line.numbers().get(place).longValueExact());
            case PERCENT, FIGURE, LOWEST, HIGHEST ->
                new Cell.Amount(line.numbers().get(place), line.base());
        };
    }
}
