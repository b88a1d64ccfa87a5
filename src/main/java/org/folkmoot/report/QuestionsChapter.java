package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;

/** The closed questions of one survey, in the order of its pages. */
final class QuestionsChapter {

    private final Returns returns;

    QuestionsChapter(Returns returns) {
        this.returns = returns;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, returns.label() + ": the questions"));
        sections.add(new Section.Prose(
                "This chapter gives the answers to each question that was answered by choosing, ordering or"
                        + " numbers. Answers in people’s own words stand in the chapter on themes."));
        for (Page page : returns.survey().pages()) {
            List<Section> ofPage = page.questions().stream()
                    .filter(question -> !Groups.isBanner(question))
                    .flatMap(question -> question(question).stream())
                    .toList();
            if (!ofPage.isEmpty()) {
                sections.add(new Section.Heading(2, Labels.of(page.title())));
                sections.addAll(ofPage);
            }
        }
        sections.add(new Section.Heading(2, "How many answered"));
        sections.add(new Section.Prose(
                "Not everybody answered every question. The table says how many did, and why the others"
                        + " did not."));
        sections.add(new Section.Data(returns.tabulator().answered()));
        return sections;
    }

    private List<Section> question(Question question) {
        List<Table> tables = returns.tabulator().tables(question.head().id());
        if (tables.isEmpty()) {
            return List.of();
        }
        Finding finding = Finding.of(question.measure(), tables);
        Table main = tables.getFirst();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(3, Labels.of(question.head().text())));
        sections.add(new Section.Prose(finding.sentence()));
        if (!finding.points().isEmpty()) {
            sections.add(new Section.Points(finding.points()));
        }
        List<Integer> columns = charted(question.measure(), main);
        if (!columns.isEmpty()) {
            Section.Chart.Form form =
                    question.measure() instanceof Measure.Rows ? Section.Chart.Form.STACKED : Section.Chart.Form.BARS;
            sections.add(new Section.Chart(main, form, columns, finding.sentence()));
        }
        sections.add(new Section.Figures(main));
        for (Table table : tables.subList(1, tables.size())) {
            sections.add(
                    question.measure() instanceof Measure.Rows ? new Section.Data(table) : new Section.Figures(table));
        }
        returns.tabulator().across(question.head().id()).forEach(table -> sections.add(new Section.Data(table)));
        return sections;
    }

    /** The columns of a chart: none if one of its figures is hidden. */
    private static List<Integer> charted(Measure measure, Table table) {
        List<Integer> columns = switch (measure) {
            case Measure.OneOf oneOf -> List.of(1);
            case Measure.AnyOf anyOf -> List.of(1);
            case Measure.RankOf rankOf -> List.of(1);
            case Measure.Rows rows ->
                IntStream.range(0, rows.each().categories().size()).boxed().toList();
            case Measure.Amount amount -> List.<Integer>of();
            case Measure.OpenWords words -> List.<Integer>of();
            case Measure.None none -> List.<Integer>of();
        };
        boolean whole = table.rows().stream()
                .allMatch(
                        row -> columns.stream().noneMatch(column -> row.cells().get(column) instanceof Cell.Hidden));
        return whole ? columns : List.of();
    }
}
