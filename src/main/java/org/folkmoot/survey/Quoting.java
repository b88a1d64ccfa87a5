package org.folkmoot.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;

/** Puts the answers of one respondent into the pages and questions that quote them. */
final class Quoting {

    /** So much of an answer is quoted, in characters. */
    private static final int LONGEST = 80;

    private final Map<QuestionId, Answer> answers;
    private final Map<QuestionId, Question> asked = new HashMap<>();

    Quoting(Map<QuestionId, Answer> answers) {
        this.answers = answers;
    }

    /** A page as this respondent reads it. The pages before it must have been given before. */
    Route.Stop stop(Route.Stop stop) {
        Page page = stop.page();
        List<Question> questions = stop.questions().stream().map(this::question).toList();
        questions.forEach(question -> asked.put(question.head().id(), question));
        Page quoted = new Page(
                page.id(),
                page.section(),
                text(page.title()),
                page.introduction().map(this::text),
                page.when(),
                page.questions());
        return new Route.Stop(quoted, questions);
    }

    private Question question(Question question) {
        return texts(question).anyMatch(Quotes::in)
                ? new Quoted(
                        question,
                        head(question.head()),
                        widget(question.widget()),
                        question.columns().stream().map(this::column).toList())
                : question;
    }

    /** A question whose texts have answers in the place of quotes; it is read and counted as before. */
    private record Quoted(Question question, Head head, Widget widget, List<Column> columns) implements Question {

        @Override
        public Reading read(Written written) {
            return question.read(written);
        }

        @Override
        public Measure measure() {
            return question.measure();
        }

        @Override
        public Written marks(Map<String, String> cells) {
            return question.marks(cells);
        }

        @Override
        public Written kept(Written written) {
            return question.kept(written);
        }

        @Override
        public Optional<Story> story() {
            return question.story();
        }

        @Override
        public boolean same(Answer first, Answer second) {
            return question.same(first, second);
        }
    }

    private Text text(Text text) {
        return Quotes.filled(text, this::words);
    }

    private Optional<String> words(QuestionId id, String language) {
        Question question = asked.get(id);
        if (question == null) {
            return Optional.empty();
        }
        List<String> lines =
                InWords.lines(question, answers.getOrDefault(id, new Answer.Missing(Why.SKIPPED)), language);
        return lines.isEmpty() ? Optional.empty() : Optional.of(shortened(String.join(", ", lines)));
    }

    /** On one line; what is too long ends after a whole word. */
    private static String shortened(String words) {
        String line = words.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String start = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = start.lastIndexOf(' ');
        return (space > 0 ? start.substring(0, space) : start) + "…";
    }

    private static Stream<Text> texts(Question question) {
        Stream<Text> labels = switch (question.widget()) {
            case Widget.Choices choices -> choices.choices().stream().flatMap(Quoting::texts);
            case Widget.Grid grid ->
                Stream.concat(
                        grid.choices().stream().flatMap(Quoting::texts),
                        grid.rows().stream().map(Widget.Item::label));
            case Widget.Ranks ranks -> ranks.items().stream().map(Widget.Item::label);
            case Widget.Figures figures -> figures.unit().stream();
            case Widget.Line line -> Stream.empty();
            case Widget.Box box -> Stream.empty();
            case Widget.DateBoxes boxes -> Stream.empty();
        };
        Head head = question.head();
        return Stream.concat(Stream.concat(Stream.of(head.text()), head.hint().stream()), labels);
    }

    private static Stream<Text> texts(Widget.Choice choice) {
        return Stream.concat(Stream.of(choice.label()), choice.hint().stream());
    }

    private Head head(Head head) {
        return new Head(
                head.id(),
                text(head.text()),
                head.hint().map(this::text),
                head.theme(),
                head.when(),
                head.required(),
                head.place());
    }

    private Widget widget(Widget widget) {
        return switch (widget) {
            case Widget.Choices choices ->
                new Widget.Choices(
                        choices.field(), choices.several(), choices(choices.choices()), choices.most(), choices.line());
            case Widget.Grid grid -> new Widget.Grid(items(grid.rows()), choices(grid.choices()));
            case Widget.Ranks ranks -> new Widget.Ranks(items(ranks.items()), ranks.places());
            case Widget.Figures figures ->
                new Widget.Figures(
                        figures.field(),
                        figures.unit().map(this::text),
                        figures.least(),
                        figures.greatest(),
                        figures.decimals());
            case Widget.Line line -> line;
            case Widget.Box box -> box;
            case Widget.DateBoxes boxes -> boxes;
        };
    }

    private List<Widget.Choice> choices(List<Widget.Choice> choices) {
        return choices.stream()
                .map(choice -> new Widget.Choice(
                        choice.value(),
                        choice.code(),
                        text(choice.label()),
                        choice.hint().map(this::text),
                        choice.apart(),
                        choice.noteField()))
                .collect(Collectors.toList());
    }

    private List<Widget.Item> items(List<Widget.Item> items) {
        return items.stream()
                .map(item -> new Widget.Item(item.field(), item.value(), text(item.label())))
                .collect(Collectors.toList());
    }

    private Column column(Column column) {
        return new Column(
                column.id(),
                text(column.heading()),
                column.cell()
                        .andThen(datum -> datum instanceof Column.Choice choice
                                ? new Column.Choice(choice.id(), text(choice.label()))
                                : datum));
    }
}
