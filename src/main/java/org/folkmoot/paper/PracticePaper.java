package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;
import org.folkmoot.web.Messages;

/**
 * The sheets of a practice batch: made up, shown on the screen in place of paper, and compared with what is keyed. They never
 * count.
 */
@Singleton
final class PracticePaper {

    private static final String STAFF = "en";
    private static final String TICKED = "\u2612 ";

    private final KeyingRepository keyings;
    private final Batches batches;
    private final Counting counting;
    private final Messages messages;

    PracticePaper(KeyingRepository keyings, Batches batches, Counting counting, Messages messages) {
        this.keyings = keyings;
        this.batches = batches;
        this.counting = counting;
        this.messages = messages;
    }

    /** A question of the sheet and what is written there, a line for each mark. */
    record Line(int number, String text, List<String> written) {}

    /** An answer that was keyed otherwise than it stands on the sheet. */
    record Mistake(int number, String text, String paper, String keyed) {}

    /** How a keyer did: sheets, answers on them, and how many of these she keyed otherwise. */
    record Result(long sheets, long answers, long wrong) {}

    /** The sheet as it would lie beside the keyboard. */
    List<Line> shown(Turn turn) {
        List<Question> questions = Comparison.questions(turn.edition().survey(), turn.part());
        int before = turn.part() == Part.EQUALITY
                ? turn.edition().survey().questions().size()
                : 0;
        Written paper = paper(questions, turn.part(), turn.place());
        List<Line> lines = new ArrayList<>();
        for (Question question : questions) {
            lines.add(new Line(
                    before + lines.size() + 1, question.head().text().in(STAFF), marks(question.widget(), paper)));
        }
        return lines;
    }

    private Written paper(List<Question> questions, Part part, int place) {
        List<String> words = Stream.of(
                        messages.text(STAFF, "paper.practice.words").split("\\|"))
                .map(String::strip)
                .toList();
        return MadeUp.form(questions, place * 2L + part.ordinal(), words);
    }

    /** What an officer keyed wrong on a practice sheet that she has finished; empty if she has no such sheet. */
    Optional<List<Mistake>> mistakes(KeyingRow row) {
        Sheet sheet = batches.sheet(row.sheetId()).orElseThrow();
        Batch batch = batches.byId(sheet.batchId()).orElseThrow();
        if (!batch.practice() || row.state() != KeyingRow.State.DONE) {
            return Optional.empty();
        }
        List<Question> all = counting.edition(batch, sheet).survey().questions();
        List<Question> questions = questions(batch, sheet, row.part());
        int before = row.part() == Part.EQUALITY ? all.size() : 0;
        return Optional.of(
                Comparison.of(questions, paper(questions, row.part(), sheet.place()), Checking.written(row)).stream()
                        .map(difference -> new Mistake(
                                before + questions.indexOf(difference.question()) + 1,
                                difference.question().head().text().in(STAFF),
                                said(difference.question(), difference.first()),
                                said(difference.question(), difference.second())))
                        .toList());
    }

    /** How an officer has done in a practice batch so far; empty before its first sheet. */
    Optional<Result> result(Batch batch, Officer officer) {
        long sheets = 0;
        long answers = 0;
        long wrong = 0;
        for (Sheet sheet : batches.sheets(batch.id())) {
            for (Part part : List.of(Part.MAIN, Part.EQUALITY)) {
                for (KeyingRow row : keyings.of(sheet.id(), part)) {
                    if (officer.id().equals(row.officerId()) && row.state() == KeyingRow.State.DONE) {
                        sheets += part == Part.MAIN ? 1 : 0;
                        answers += questions(batch, sheet, part).size();
                        wrong += mistakes(row).orElseThrow().size();
                    }
                }
            }
        }
        return answers == 0 ? Optional.empty() : Optional.of(new Result(sheets, answers, wrong));
    }

    private List<Question> questions(Batch batch, Sheet sheet, Part part) {
        return Comparison.questions(counting.edition(batch, sheet).survey(), part);
    }

    private String said(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Missing missing ->
                messages.text(STAFF, "paper.why." + missing.why().id());
            case Answer.Chosen chosen -> inWords(question, chosen);
            case Answer.Ranked ranked -> inWords(question, ranked);
            case Answer.Figure figure -> inWords(question, figure);
            case Answer.Words words -> inWords(question, words);
            case Answer.Day day -> inWords(question, day);
            case Answer.Rows rows -> inWords(question, rows);
        };
    }

    private static String inWords(Question question, Answer answer) {
        return String.join("\n", InWords.lines(question, answer, STAFF));
    }

    private static List<String> marks(Widget widget, Written paper) {
        return switch (widget) {
            case Widget.Choices choices ->
                choices.choices().stream()
                        .filter(choice -> paper.all(choices.field()).contains(choice.value()))
                        .map(choice -> tick(choice)
                                + choice.noteField()
                                        .flatMap(paper::one)
                                        .map(note -> ": " + note)
                                        .orElse(""))
                        .toList();
            case Widget.Grid grid ->
                grid.rows().stream()
                        .flatMap(row -> grid.choices().stream()
                                .filter(choice -> paper.all(row.field()).contains(choice.value()))
                                .map(choice -> row.label().in(STAFF) + "  " + tick(choice)))
                        .toList();
            case Widget.Ranks ranks ->
                ranks.items().stream()
                        .flatMap(item -> paper.one(item.field()).stream()
                                .map(place -> item.label().in(STAFF) + "  " + place))
                        .toList();
            case Widget.DateBoxes boxes ->
                paper.one(boxes.day()).stream()
                        .map(day -> day + " / " + paper.one(boxes.month()).orElse("") + " / "
                                + paper.one(boxes.year()).orElse(""))
                        .toList();
            case Widget.Line line -> paper.one(line.field()).stream().toList();
            case Widget.Box box -> paper.one(box.field()).stream().toList();
            case Widget.Figures figures -> paper.one(figures.field()).stream().toList();
        };
    }

    private static String tick(Widget.Choice choice) {
        return TICKED + choice.code() + " " + choice.label().in(STAFF);
    }
}
