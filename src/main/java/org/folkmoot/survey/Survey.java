package org.folkmoot.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;

/**
 * One questionnaire.
 *
 * @param title what respondents read
 * @param label what officers and reports call it, such as "Residents’ survey"
 * @param filledInBy who fills it in; officers’ records are not offered to the public
 * @param unit what one response is called in a count, singular and plural
 * @param minutes how long it takes, about
 * @param languages the languages in which all its texts stand, the first being the default
 * @param sections the parts into which its pages are put
 * @param equality the equality questions, asked only after sending; empty if none are asked
 * @param contactDetails what respondents are offered last, for which they may leave their contact details; empty if nothing is
 * @param invitation how answers are treated that need a code to begin; empty if anyone may answer
 * @param counts what one response is one of
 */
public record Survey(
        SurveyId id,
        Text title,
        Text label,
        FilledInBy filledInBy,
        Unit unit,
        Optional<Text> introduction,
        int minutes,
        List<String> languages,
        Sections sections,
        List<Page> pages,
        Optional<Equality> equality,
        Optional<ContactDetails> contactDetails,
        Optional<Invitation> invitation,
        Counts counts) {

    public Survey {
        languages = List.copyOf(languages);
        pages = List.copyOf(pages);
    }

    /** Who fills in a form. */
    public enum FilledInBy {
        /** Anyone, on the site, on paper or with help. */
        PUBLIC,
        /** Officers alone, such as the record that a facilitator makes of a conversation. */
        OFFICERS
    }

    /** What one response is called: "resident", "residents". */
    public record Unit(Text one, Text many) {}

    /**
     * Questions of the dated bank, by its name, such as {@code equality-2026}.
     *
     * @param oneAPage whether each stands on a page of its own; else they stand together, and what an answer leads to after them
     */
    public record Equality(String bank, Text introduction, boolean oneAPage, List<Question> questions) {
        public Equality {
            questions = List.copyOf(questions);
        }
    }

    /** The questions of the pages, in order, without the equality questions. */
    public List<Question> questions() {
        return pages.stream().flatMap(page -> page.questions().stream()).toList();
    }

    public List<Question> equalityQuestions() {
        return equality.map(Equality::questions).orElse(List.of());
    }

    /** All questions by id, equality questions last. */
    public Map<QuestionId, Question> byId() {
        return Stream.concat(questions().stream(), equalityQuestions().stream())
                .collect(Collectors.toMap(
                        question -> question.head().id(),
                        Function.identity(),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    public Optional<Page> page(String pageId) {
        return pages.stream().filter(page -> page.id().equals(pageId)).findFirst();
    }
}
