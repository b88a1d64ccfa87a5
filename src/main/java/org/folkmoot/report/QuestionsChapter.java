package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;

/** The closed questions of one survey, in the order of its pages. */
final class QuestionsChapter {

    static final String NONE = "No responses have been analysed yet.";

    private final Returns returns;

    QuestionsChapter(Returns returns) {
        this.returns = returns;
    }

    List<Section> sections() {
        List<Section> pages =
                returns.survey().pages().stream().flatMap(this::page).toList();
        Section.Data answered = new Section.Data(returns.tabulator().answered());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, returns.label() + ": the questions"));
        sections.add(new Section.Prose(returns.analysed() == 0 ? NONE : about(pages)));
        sections.addAll(pages);
        sections.add(answered);
        return sections;
    }

    /** What the chapter tells, and what only the workbook and the data file do. */
    private String about(List<Section> pages) {
        List<String> elsewhere = new ArrayList<>();
        returns.banners().stream()
                .filter(banner -> pages.stream()
                        .anyMatch(section -> section instanceof Section.Data data
                                && data.table().id().endsWith(".by." + banner.name())))
                .forEach(banner -> elsewhere.add("how the answers differ " + banner.words()
                        + " (tables that end in .by." + banner.name() + ")"));
        if (pages.stream()
                .anyMatch(section -> section instanceof Section.Data data
                        && data.table().id().endsWith(".counts"))) {
            elsewhere.add("the numbers of people behind the percentages of statements (tables that end in .counts)");
        }
        elsewhere.add("how many answered each question and why the others did not (table "
                + returns.tabulator().answered().id() + ")");
        return "Here are the answers to each question that was answered by choosing, ordering or numbers. Answers in people’s own"
                + " words stand in the chapter on themes. The workbook and the file tables.csv also give "
                + Phrase.list(elsewhere) + ".";
    }

    private Stream<Section> page(Page page) {
        List<Section> questions = page.questions().stream()
                .filter(question -> !Groups.isBanner(question))
                .flatMap(question -> question(question).stream())
                .toList();
        return questions.stream().allMatch(Section.Data.class::isInstance)
                ? questions.stream()
                : Stream.concat(Stream.of(new Section.Heading(2, Labels.of(page.title()))), questions.stream());
    }

    private List<Section> question(Question question) {
        List<Table> tables = returns.tabulator().tables(question.head().id());
        if (tables.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        if (returns.analysed() > 0) {
            sections.addAll(told(question, tables));
        } else {
            tables.forEach(table -> sections.add(new Section.Data(table)));
        }
        returns.tabulator().across(question.head().id()).forEach(table -> sections.add(new Section.Data(table)));
        return sections;
    }

    private List<Section> told(Question question, List<Table> tables) {
        Finding finding = Finding.of(question.measure(), tables);
        Table main = tables.getFirst();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(3, Labels.of(question.head().text())));
        String words = (finding.sentence() + " " + finding.lead()).strip();
        sections.add(new Section.Prose(words));
        if (finding.nobody()) {
            tables.forEach(table -> sections.add(new Section.Data(table)));
            return sections;
        }
        if (!finding.points().isEmpty()) {
            sections.add(new Section.Points(finding.points()));
        }
        List<Integer> columns = charted(question.measure(), main);
        if (!columns.isEmpty()) {
            boolean grid = question.measure() instanceof Measure.Rows;
            sections.add(new Section.Chart(
                    main,
                    grid ? Section.Chart.Form.STACKED : Section.Chart.Form.BARS,
                    columns,
                    question.measure() instanceof Measure.RankOf
                            ? "Share of those who answered that put each first"
                            : "Share of those who answered",
                    finding.sentence().isEmpty() ? words : finding.sentence()));
        }
        sections.add(new Section.Figures(main));
        for (Table table : tables.subList(1, tables.size())) {
            sections.add(
                    question.measure() instanceof Measure.Rows ? new Section.Data(table) : new Section.Figures(table));
        }
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
