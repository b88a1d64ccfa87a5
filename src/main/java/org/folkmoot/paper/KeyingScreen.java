package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Provenance;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;

/**
 * Lays out the whole form on one page, in the order of the printed one and in the language of the staff pages: the numbers of
 * questions and options are the same in every language.
 */
@Singleton
final class KeyingScreen {

    private static final String STAFF = "en";

    private final WidgetHtml widgets;
    private final Messages messages;

    KeyingScreen(WidgetHtml widgets, Messages messages) {
        this.widgets = widgets;
        this.messages = messages;
    }

    /** A choice of a select; {@code selected} as it stands. */
    record Choice(String value, String label, boolean selected) {}

    /** A page of the printed form. */
    record Block(String title, List<Keyed> questions) {}

    /**
     * One question.
     *
     * @param number as it stands on the printed form, from 1
     * @param markName the field in which the keyer notes why nothing can be keyed
     * @param marginName the field for what is written in its margin; null where that is not noted apart
     * @param margin what is noted there
     */
    record Keyed(
            int number,
            String html,
            String markName,
            List<Choice> marks,
            @Nullable String marginName,
            String margin) {}

    /** All questions, the equality questions last, for forms that are keyed in one go. */
    List<Block> whole(Survey survey, Written written, List<Fault> faults) {
        List<Block> blocks = new ArrayList<>(pages(survey, written, faults));
        if (!survey.equalityQuestions().isEmpty()) {
            blocks.addAll(equality(survey, written, faults));
        }
        return blocks;
    }

    List<Block> pages(Survey survey, Written written, List<Fault> faults) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (var page : survey.pages()) {
            if (!page.questions().isEmpty()) {
                blocks.add(block(page.title().in(STAFF), page.questions(), number, written, faults, true));
            }
            number += page.questions().size();
        }
        return blocks;
    }

    /** Words in the margins of the equality leaf are not noted: they would say who somebody is. */
    List<Block> equality(Survey survey, Written written, List<Fault> faults) {
        int before = survey.questions().size();
        return List.of(block(say("paper.equality"), survey.equalityQuestions(), before, written, faults, false));
    }

    /** Where to look again, by the numbers of the printed form, and last how to keep the form as it is. */
    List<FormError> doubts(Survey survey, List<Fault> faults, String howToKeep) {
        List<FormError> doubts = new ArrayList<>();
        List<Question> questions = KeyedForm.questions(survey);
        for (int i = 0; i < questions.size(); i++) {
            List<String> fields = questions.get(i).widget().fields();
            int number = i + 1;
            widgets.errors(
                            faults.stream()
                                    .filter(fault -> fields.contains(fault.field()))
                                    .toList(),
                            STAFF)
                    .forEach(error -> doubts.add(new FormError(
                            error.anchor(), messages.text(STAFF, "paper.fault.question", number, error.text()))));
        }
        if (!doubts.isEmpty()) {
            doubts.add(new FormError(KeyedForm.AS_WRITTEN, say(howToKeep)));
        }
        return doubts;
    }

    List<Choice> channels(KeyedForm form) {
        return KeyedForm.CHANNELS.stream()
                .map(channel ->
                        new Choice(channel.id(), say("paper.channel." + channel.id()), channel == form.channel()))
                .toList();
    }

    List<Choice> helpers(KeyedForm form) {
        return Stream.concat(Stream.of(""), Provenance.HELPERS.stream())
                .map(helper -> new Choice(
                        helper,
                        say(helper.isEmpty() ? "paper.assisted.nobody" : "paper.assisted." + helper),
                        helper.equals(form.assisted())))
                .toList();
    }

    /** The languages of the survey by their names; none where there is no choice. */
    List<Choice> languages(KeyedForm form, Survey survey) {
        return survey.languages().size() == 1
                ? List.of()
                : survey.languages().stream()
                        .map(language -> new Choice(
                                language,
                                Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK),
                                language.equals(form.language())))
                        .toList();
    }

    private Block block(
            String title, List<Question> questions, int before, Written written, List<Fault> faults, boolean margins) {
        List<Keyed> keyed = new ArrayList<>();
        for (Question question : questions) {
            QuestionId id = question.head().id();
            keyed.add(new Keyed(
                    before + keyed.size() + 1,
                    widgets.html(question, written, faults, Setting.KEYING, STAFF),
                    WidgetHtml.MARK + id.value(),
                    marks(question, written),
                    margins && TypedMarks.hasMargin(question) ? Written.margin(id) : null,
                    written.one(Written.margin(id)).orElse("")));
        }
        return new Block(title, keyed);
    }

    private List<Choice> marks(Question question, Written written) {
        String marked = written.mark(question.head().id()).map(TypedMarks::id).orElse("");
        return Stream.of("", "blank", "spoilt", "unreadable")
                .map(mark -> new Choice(
                        mark, say(mark.isEmpty() ? "paper.mark.none" : "paper.mark." + mark), mark.equals(marked)))
                .toList();
    }

    private String say(String key) {
        return messages.text(STAFF, key);
    }
}
