package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.Reckoning;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** How many responded, by which channel, what was removed and why, and who they are. */
final class ResponsesChapter {

    private static final String EVERYTHING = "All surveys";

    private final List<Returns> returns;
    private final List<Reckoning> reckonings;
    private final List<Campaigns.Campaign> campaigns;

    ResponsesChapter(Findings findings) {
        this.returns = findings.returns();
        this.reckonings = findings.reckonings();
        this.campaigns = findings.campaigns();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "Responses"));
        if (sum(Returns::received) == 0) {
            sections.add(new Section.Prose(QuestionsChapter.NONE));
            sections.add(new Section.Data(byChannel()));
            sections.add(new Section.Data(dispositions()));
            return sections;
        }
        sections.add(new Section.Prose(summary()));
        sections.add(new Section.Figures(byChannel()));
        sections.add(new Section.Heading(2, "From responses received to responses analysed"));
        sections.add(new Section.Prose(removed()));
        sections.add(new Section.Figures(dispositions()));
        sections.add(new Section.Figures(new RemovedTables(reckonings, returns).byChannel()));
        sections.addAll(new CampaignSections(campaigns).sections());
        sections.addAll(new HelpSections(returns).sections());
        returns.forEach(one -> sections.addAll(profile(one)));
        return sections;
    }

    private String summary() {
        List<String> parts = returns.stream()
                .map(one -> Phrase.figure(one.analysed()) + " to " + Labels.quoted(one.label()))
                .toList();
        return "This report counts " + Phrase.figure(sum(Returns::analysed)) + " responses: " + Phrase.list(parts)
                + ".";
    }

    private String removed() {
        long received = sum(Returns::received);
        long analysed = sum(Returns::analysed);
        String kept = "All responses that came in are kept, and each has a status. ";
        return received == analysed
                ? kept + "All " + Phrase.figure(received) + " that were received are analysed."
                : kept + "Of " + Phrase.figure(received) + " received, " + Phrase.figure(analysed)
                        + " are analysed. The table says why the others are not.";
    }

    private Table byChannel() {
        List<Channel> channels = Stream.of(Channel.values())
                .filter(channel -> sum(one -> one.count(channel)) > 0)
                .toList();
        List<Heading> headings = new ArrayList<>();
        channels.forEach(channel -> headings.add(Heading.of(Labels.of(channel), Quantity.COUNT)));
        headings.add(Heading.of("All channels", Quantity.COUNT));
        List<ToLongFunction<Returns>> columns = new ArrayList<>();
        channels.forEach(channel -> columns.add(one -> one.count(channel)));
        columns.add(Returns::analysed);
        return bySurvey(
                "responses.by-channel", "Responses analysed, by survey and channel", headings, columns, List.of());
    }

    private Table dispositions() {
        return new RemovedTables(reckonings, returns).bySurvey();
    }

    private Table bySurvey(
            String id,
            String title,
            List<Heading> headings,
            List<ToLongFunction<Returns>> columns,
            List<String> notes) {
        List<Row> rows = new ArrayList<>();
        returns.forEach(one -> rows.add(new Row(
                List.of(one.label()),
                columns.stream()
                        .<Cell>map(column -> new Cell.Count(column.applyAsLong(one)))
                        .toList())));
        rows.add(new Row(
                List.of(EVERYTHING),
                columns.stream()
                        .<Cell>map(column -> new Cell.Count(sum(column)))
                        .toList()));
        return new Table(id, title, "All responses but tests.", "Survey", headings, rows, notes);
    }

    private long sum(ToLongFunction<Returns> column) {
        return returns.stream().mapToLong(column).sum();
    }

    private static List<Section> profile(Returns one) {
        Survey survey = one.survey();
        List<Question> questions = Stream.concat(
                        survey.questions().stream().filter(Groups::isBanner), survey.equalityQuestions().stream())
                .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(2, "Who responded: " + one.label()));
        if (one.analysed() == 0) {
            sections.add(new Section.Prose(QuestionsChapter.NONE));
            return sections;
        }
        sections.add(new Section.Prose(
                "Nobody had to answer these questions. Small numbers are not shown, so that nobody can be"
                        + " recognised."));
        for (Question question : questions) {
            Optional<Table> table = one.tabulator().profile(question.head().id());
            if (Groups.hasCategories(question)) {
                if (Groups.isFiner(question)
                        && table.filter(ResponsesChapter::hides).isPresent()) {
                    sections.add(new Section.Prose(merged(survey, question)));
                    continue;
                }
                sections.add(table.filter(shown -> !ledByHidden(one, question))
                        .<Section>map(Section.Figures::new)
                        .orElse(new Section.Prose(
                                Labels.quoted(Labels.of(question.head().text()))
                                        + " Too few people were asked or answered for figures to be shown.")));
            }
        }
        return sections;
    }

    /** Whether the number of those asked would give away how many chose an answer that is not shown. */
    private static boolean ledByHidden(Returns one, Question question) {
        return Groups.leadingTo(question)
                .map(one.tabulator()::profile)
                .anyMatch(table -> table.isEmpty() || hides(table.get()));
    }

    private static boolean hides(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(new Cell.Hidden(Cell.Mark.CONFIDENTIAL)::equals);
    }

    /** Where small groups would have to be hidden, their people are told together, under the question that leads there. */
    private static String merged(Survey survey, Question question) {
        List<String> wider = Groups.leadingTo(question)
                .map(id -> Labels.quoted(Labels.of(survey.byId().get(id).head().text())))
                .toList();
        return Labels.quoted(Labels.of(question.head().text()))
                + " Some of these groups are too small to be shown. Everyone in them is counted in the answers to "
                + Phrase.list(wider) + ".";
    }
}
