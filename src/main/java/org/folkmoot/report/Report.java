package org.folkmoot.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.tabulation.Table;

/**
 * The content of a publication, ready to be written down: suppressed, rounded and in order.
 *
 * @param notes what holds for the whole report: rounding, shorthand, limits. The sections say it once; a writer need not repeat a
 *     note of a table that is one of these
 */
public record Report(Cover cover, List<Section> sections, List<String> notes) {

    public Report {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** All tables in report order, the charts' tables once. */
    public List<Table> tables() {
        return sections.stream().flatMap(Report::tables).distinct().toList();
    }

    /** The ids of the approved quotes that stand in it. */
    public List<UUID> quoted() {
        return sections.stream()
                .filter(Section.Quotes.class::isInstance)
                .flatMap(section -> ((Section.Quotes) section).quotes().stream())
                .flatMap(quote -> quote.id().stream())
                .distinct()
                .toList();
    }

    private static Stream<Table> tables(Section section) {
        return switch (section) {
            case Section.Heading heading -> Stream.empty();
            case Section.Prose prose -> Stream.empty();
            case Section.Points points -> Stream.empty();
            case Section.Warning warning -> Stream.empty();
            case Section.Cards cards -> Stream.empty();
            case Section.Figures figures -> Stream.of(figures.table());
            case Section.Data data -> Stream.of(data.table());
            case Section.Chart chart -> Stream.of(chart.table());
            case Section.Quotes quotes -> Stream.empty();
        };
    }
}
