package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.survey.AskedIf;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.Widget;
import org.folkmoot.web.Messages;

/** All questions to read or print before answering, in their order, with their options. */
@Controller("/consultations/{consultation}/{survey}/questions")
@Produces(MediaType.TEXT_HTML)
final class QuestionsController {

    private final Visits visits;
    private final PublicPage pages;
    private final Messages messages;

    QuestionsController(Visits visits, PublicPage pages, Messages messages) {
        this.visits = visits;
        this.pages = pages;
        this.messages = messages;
    }

    /** Questions asked together; {@code when} says in words for which earlier answers, blank if for all. */
    record Part(String title, List<Prose> introduction, String when, List<Asked> questions) {}

    /**
     * A question.
     *
     * @param when for which earlier answers it is asked, in words; blank if for all
     * @param how a key of messages
     * @param rows what the options are asked for, each; empty if they are asked once
     */
    record Asked(
            int place,
            String text,
            String hint,
            boolean required,
            String when,
            String how,
            List<String> options,
            List<String> rows) {}

    @Get
    ModelAndView<Map<String, Object>> all(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        String language = visit.language();
        Survey asked = visit.survey();
        AskedIf when = new AskedIf(asked, messages::text, language);
        List<Part> parts = new ArrayList<>();
        int number = 1;
        for (Page page : asked.pages()) {
            List<Asked> questions = new ArrayList<>();
            for (Question question : page.questions()) {
                questions.add(asked(number++, question, when, language));
            }
            parts.add(new Part(
                    page.title().in(language),
                    page.introduction().map(words -> Prose.of(words, language)).orElse(List.of()),
                    when.of(page).orElse(""),
                    questions));
        }
        List<Asked> equality = new ArrayList<>();
        for (Question question : asked.equalityQuestions()) {
            equality.add(asked(number++, question, when, language));
        }
        return pages.of(
                "form/questions",
                visit.consultation(),
                language,
                "surveyTitle",
                asked.title().in(language),
                "path",
                visit.path(),
                "parts",
                parts,
                "equality",
                equality,
                "taking",
                visit.taking());
    }

    private static Asked asked(int number, Question question, AskedIf when, String language) {
        Widget widget = question.widget();
        return new Asked(
                number,
                question.head().text().in(language),
                question.head().hint().map(words -> words.in(language)).orElse(""),
                question.head().required(),
                when.of(question).orElse(""),
                "journey.questions." + how(widget),
                options(widget).stream().map(words -> words.in(language)).toList(),
                rows(widget).stream().map(words -> words.in(language)).toList());
    }

    private static String how(Widget widget) {
        return switch (widget) {
            case Widget.Choices choices -> choices.line().isPresent() ? "place" : choices.several() ? "several" : "one";
            case Widget.Line line -> "line";
            case Widget.Box box -> "box";
            case Widget.Figures figures -> "number";
            case Widget.DateBoxes boxes -> "date";
            case Widget.Ranks ranks -> "rank";
            case Widget.Grid grid -> "grid";
        };
    }

    private static List<Text> options(Widget widget) {
        return switch (widget) {
            case Widget.Choices choices ->
                choices.choices().stream().map(Widget.Choice::label).toList();
            case Widget.Ranks ranks ->
                ranks.items().stream().map(Widget.Item::label).toList();
            case Widget.Grid grid ->
                grid.choices().stream().map(Widget.Choice::label).toList();
            case Widget.Line line -> List.of();
            case Widget.Box box -> List.of();
            case Widget.Figures figures -> List.of();
            case Widget.DateBoxes boxes -> List.of();
        };
    }

    private static List<Text> rows(Widget widget) {
        return Optional.of(widget)
                .filter(Widget.Grid.class::isInstance)
                .map(grid -> ((Widget.Grid) grid)
                        .rows().stream().map(Widget.Item::label).toList())
                .orElse(List.of());
    }
}
