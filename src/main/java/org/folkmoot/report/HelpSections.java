package org.folkmoot.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.response.Provenance;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Disclosure;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** In which languages people answered, and how many said who helped them; small numbers are hidden as in other profiles. */
final class HelpSections {

    private static final String NOBODY = "Nobody, or not said";

    private final List<Returns> returns;

    HelpSections(List<Returns> returns) {
        this.returns = returns;
    }

    /** Nothing where everybody answered in one language and nobody said that they were helped. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Table> tables = Stream.of(
                        table("responses.language", "Language of the answers", "Language", Returns::languages),
                        table("responses.help", "Who helped people to answer", "Helped by", Returns::helpers))
                .filter(table -> table.rows().size() > 1)
                .toList();
        if (!tables.isEmpty()) {
            sections.add(new Section.Heading(2, "Languages and help"));
            tables.forEach(table -> sections.add(new Section.Figures(table)));
        }
        return sections;
    }

    private Table table(String id, String title, String stub, Function<Returns, SortedMap<String, Long>> counts) {
        List<Heading> headings = new ArrayList<>();
        returns.forEach(one -> headings.add(Heading.of(one.label(), Quantity.COUNT)));
        SortedMap<String, Long> all = new TreeMap<>();
        returns.forEach(one -> counts.apply(one).forEach((label, count) -> all.merge(label, count, Long::sum)));
        List<String> labels = List.copyOf(all.keySet());
        List<List<Cell>> columns = returns.stream()
                .map(one -> protectedCells(labels, counts.apply(one)))
                .toList();
        List<Row> rows = IntStream.range(0, labels.size())
                .mapToObj(row -> new Row(
                        List.of(labels.get(row)),
                        columns.stream().map(column -> column.get(row)).toList()))
                .toList();
        return new Table(id, title, "Responses analysed.", stub, headings, rows, List.of());
    }

    /** One survey's counts; their sum is published as the number analysed. */
    private static List<Cell> protectedCells(List<String> labels, SortedMap<String, Long> counts) {
        long[] exact = labels.stream()
                .mapToLong(label -> counts.getOrDefault(label, 0L))
                .toArray();
        BitSet hidden = Disclosure.hidden(
                exact,
                new BitSet(),
                List.of(Disclosure.Line.of(IntStream.range(0, exact.length).toArray())));
        return IntStream.range(0, exact.length)
                .<Cell>mapToObj(
                        row -> hidden.get(row) ? new Cell.Hidden(Mark.CONFIDENTIAL) : new Cell.Count(exact[row]))
                .toList();
    }

    static String language(Provenance provenance) {
        Locale locale = Locale.forLanguageTag(provenance.language());
        String name = locale.getDisplayLanguage(Locale.UK);
        return provenance.language().endsWith("-x-easy") ? name + ", easy read" : name;
    }

    static String helper(Optional<String> assisted) {
        return assisted.map(helper -> switch (helper) {
                    case "library" -> "Library or council staff";
                    case "interviewer" -> "Interviewer";
                    case "carer" -> "Carer, friend or family";
                    default -> "Somebody else";
                })
                .orElse(NOBODY);
    }
}
