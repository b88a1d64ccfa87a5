package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Edition;
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
    record Part(String title, List<Keyed> questions) {}

    /**
     * One question.
     *
     * @param number as it stands on the printed form, from 1
     * @param markName the field in which the keyer notes why nothing can be keyed
     */
    record Keyed(int number, String html, String markName, List<Choice> marks) {}

    List<Part> parts(Edition edition, KeyedForm form, List<Fault> faults) {
        Survey survey = edition.survey();
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (var page : survey.pages()) {
            parts.add(part(page.title().in(STAFF), page.questions(), number, form, faults));
            number += page.questions().size();
        }
        if (!survey.equalityQuestions().isEmpty()) {
            parts.add(part(messages.text(STAFF, "paper.equality"), survey.equalityQuestions(), number, form, faults));
        }
        return parts;
    }

    /** Where to look again, by the numbers of the printed form, and last how to keep the form as it is. */
    List<FormError> doubts(Survey survey, List<Fault> faults) {
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
            doubts.add(new FormError(KeyedForm.AS_WRITTEN, say("paper.fault.doubts")));
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
        return Stream.concat(Stream.of(""), KeyedForm.HELPERS.stream())
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

    private Part part(String title, List<Question> questions, int before, KeyedForm form, List<Fault> faults) {
        List<Keyed> keyed = new ArrayList<>();
        for (Question question : questions) {
            String id = question.head().id().value();
            keyed.add(new Keyed(
                    before + keyed.size() + 1,
                    widgets.html(question, form.written(), faults, Setting.KEYING, STAFF),
                    KeyedForm.MARK + id,
                    marks(question, form.written())));
        }
        return new Part(title, keyed);
    }

    private List<Choice> marks(Question question, Written written) {
        String marked = written.mark(question.head().id()).map(KeyedForm::id).orElse("");
        return Stream.of("", "blank", "spoilt", "unreadable")
                .map(mark -> new Choice(
                        mark, say(mark.isEmpty() ? "paper.mark.none" : "paper.mark." + mark), mark.equals(marked)))
                .toList();
    }

    private String say(String key) {
        return messages.text(STAFF, key);
    }
}
