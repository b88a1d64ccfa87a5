package org.folkmoot.paper.scan;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.Sure;
import org.folkmoot.paper.Turn;
import org.folkmoot.paper.print.Forms;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.Provenance;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Widget;
import org.folkmoot.survey.html.WidgetHtml;

/** What was read of a sheet: what is sure in words, what is not as it was written, large, with fields to put it right. */
@Singleton
class ConfirmScreen {

    /** Who may have helped; blank for nobody. */
    static final List<String> HELPERS =
            Stream.concat(Stream.of(""), Provenance.HELPERS.stream()).toList();

    private final Scans scans;
    private final ScanViews views;
    private final WidgetHtml widgets;

    ConfirmScreen(Scans scans, ScanViews views, WidgetHtml widgets) {
        this.scans = scans;
        this.views = views;
        this.widgets = widgets;
    }

    /** A question that is sure: its number on the form, its words, and what was read. */
    record Line(int number, String question, String answer) {}

    /** A cut of the scan. */
    record Cut(String address, String alt) {}

    /** A question that a person has to look at. */
    record Doubtful(int number, List<Cut> cuts, String html) {}

    /** The questions that are not surely read, and those on pages that are not there. */
    List<Question> toLookAt(Turn turn) {
        return questions(turn).stream()
                .filter(question -> !sure(turn, question))
                .toList();
    }

    private static boolean sure(Turn turn, Question question) {
        return question.widget().fields().stream().allMatch(field -> turn.read().get(field) == Sure.SURE);
    }

    private static List<Question> questions(Turn turn) {
        Survey survey = turn.edition().survey();
        return turn.part() == Part.EQUALITY ? survey.equalityQuestions() : survey.questions();
    }

    Object[] model(Turn turn, Written written, List<Fault> faults, boolean again) {
        List<ScanPageRow> pages = scans.ofSheet(turn.sheet(), turn.part());
        List<Line> sure = new ArrayList<>();
        List<Doubtful> doubtful = new ArrayList<>();
        int number = turn.part() == Part.EQUALITY
                ? turn.edition().survey().questions().size()
                : 0;
        for (Question question : questions(turn)) {
            number++;
            if (sure(turn, question)) {
                sure.add(new Line(number, question.head().text().in(ScanViews.STAFF), words(question, written)));
            } else {
                doubtful.add(new Doubtful(
                        number,
                        cuts(question, pages, turn),
                        widgets.html(question, written, faults, WidgetHtml.Setting.TOGETHER, ScanViews.STAFF)));
            }
        }
        String consultation = turn.edition().survey().id().consultation();
        String helper = written.one(Forms.ASSISTED).orElse("");
        return new Object[] {
            "title",
            views.say("scan.confirm.title", turn.sheetNumber()),
            "section",
            "desk",
            "back",
            ScanViews.base(consultation) + "/batches/" + turn.batchNumber(),
            "place",
            views.say("scan.confirm.place", turn.place(), turn.of()),
            "practice",
            turn.practice(),
            "action",
            ScanViews.base(consultation) + "/keyings/" + turn.keying(),
            "keying",
            "/desk/" + consultation + "/paper/keyings/" + turn.keying(),
            "sure",
            sure,
            "doubtful",
            doubtful,
            "again",
            again,
            "helpers",
            turn.part() == Part.EQUALITY
                    ? List.of()
                    : HELPERS.stream()
                            .map(who -> new ScanViews.Choice(
                                    who,
                                    views.say(who.isEmpty() ? "paper.assisted.nobody" : "paper.assisted." + who),
                                    who.equals(helper)))
                            .toList(),
            "pages",
            pages.stream()
                    .map(page -> new Cut(address(turn, page) + "/picture", Integer.toString(page.page())))
                    .toList()
        };
    }

    private List<Cut> cuts(Question question, List<ScanPageRow> pages, Turn turn) {
        List<String> fields = question.widget().fields();
        List<Cut> cuts = new ArrayList<>();
        for (String field : fields) {
            boolean row = question.widget() instanceof Widget.Grid;
            for (ScanPageRow page : pages) {
                if (turn.read().get(field) == Sure.UNSURE
                        && !views.spots(page, field).isEmpty()) {
                    cuts.add(new Cut(
                            address(turn, page) + "/cut?field=" + URLEncoder.encode(field, StandardCharsets.UTF_8),
                            views.say("scan.cut", page.page(), row ? field.substring(field.lastIndexOf('.') + 1) : "")
                                    .strip()));
                }
            }
        }
        return cuts;
    }

    private static String address(Turn turn, ScanPageRow page) {
        return ScanViews.base(turn.edition().survey().id().consultation()) + "/pages/" + page.id();
    }

    /** The options that were ticked, by their labels; in a grid after the labels of their rows. */
    private String words(Question question, Written written) {
        List<String> said = new ArrayList<>();
        Widget widget = question.widget();
        if (widget instanceof Widget.Choices) {
            Widget.Choices choices = (Widget.Choices) widget;
            said.addAll(labels(choices.choices(), written.all(choices.field())));
        } else if (widget instanceof Widget.Grid) {
            Widget.Grid grid = (Widget.Grid) widget;
            grid.rows()
                    .forEach(row -> said.add(row.label().in(ScanViews.STAFF) + ": "
                            + String.join(", ", orBlank(labels(grid.choices(), written.all(row.field()))))));
        }
        return String.join("; ", orBlank(said));
    }

    private List<String> orBlank(List<String> said) {
        return said.isEmpty() ? List.of(views.say("scan.blank")) : said;
    }

    private static List<String> labels(List<Widget.Choice> choices, List<String> values) {
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(choice -> choice.label().in(ScanViews.STAFF))
                .toList();
    }
}
