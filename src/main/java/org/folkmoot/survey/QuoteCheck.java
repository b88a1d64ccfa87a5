package org.folkmoot.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Wording;
import org.folkmoot.yaml.YamlMap;

/**
 * Reports quotes of answers that cannot be there: of questions that do not exist, come later or are never asked of those who
 * read the text, and those without words for people who did not answer.
 *
 * @param pages in order
 * @param anyOrder whether the answers of other sections may not be there yet
 */
record QuoteCheck(List<Page> pages, Routing routing, boolean anyOrder) {

    private static final Pattern PAGE = Pattern.compile("pages\\[([^\\]]*)](?:\\.questions\\[([^\\]]*)])?\\..*");

    void check(YamlMap survey) {
        for (Wording wording : survey.wordings()) {
            wording.byLanguage().values().forEach(words -> check(wording, words, survey));
        }
    }

    /** Reports quotes in texts of which none may quote an answer. */
    static void none(YamlMap map) {
        for (Wording wording : map.wordings()) {
            if (wording.byLanguage().values().stream()
                    .anyMatch(words ->
                            Quotes.malformed(words) || !Quotes.in(words).isEmpty())) {
                map.problems().add(wording.place(), "no answer can be quoted here", "take “{{” and “}}” away");
            }
        }
    }

    private void check(Wording wording, String words, YamlMap survey) {
        if (Quotes.malformed(words)) {
            survey.problems()
                    .add(
                            wording.place(),
                            "these words have “{{” or “}}” that quote no answer",
                            "write “{{QUESTION}}” or “{{QUESTION|words if it was not answered}}”");
        }
        for (Quotes.Quote quote : Quotes.in(words)) {
            problem(wording, quote)
                    .ifPresent(problem -> survey.problems().add(wording.place(), problem.getKey(), problem.getValue()));
        }
    }

    /** What is wrong with a quote, and what to do. */
    private Optional<Map.Entry<String, String>> problem(Wording wording, Quotes.Quote quote) {
        Matcher path = PAGE.matcher(wording.path());
        Optional<Page> here = path.matches()
                ? pages.stream().filter(page -> page.id().equals(path.group(1))).findFirst()
                : Optional.empty();
        if (here.isEmpty()) {
            return path.matches()
                    ? Optional.empty()
                    : say("no answer can be quoted here", "quote answers in the texts of pages and questions");
        }
        Map<String, Page> earlier = new LinkedHashMap<>();
        Map<String, Page> all = new LinkedHashMap<>();
        for (Page page : pages) {
            page.questions().forEach(question -> {
                all.put(question.head().id().value(), page);
                if (pages.indexOf(page) < pages.indexOf(here.get())) {
                    earlier.put(question.head().id().value(), page);
                }
            });
        }
        String name = quote.question();
        if (!earlier.containsKey(name)) {
            return all.containsKey(name)
                    ? say("“" + name + "” is not asked before this", "quote a question of an earlier page")
                    : say("there is no question “" + name + "” to quote", Nearest.advice(name, earlier.keySet()));
        }
        Optional<When> when = when(here.get(), path.group(2));
        When answered = new When.Answered(new QuestionId(name));
        if (!routing.possible(here.get(), when, answered)) {
            return say("“" + name + "” is never answered by those who read this", "quote another question");
        }
        boolean sure = !routing.possible(here.get(), when, new When.Not(answered))
                || always(earlier.get(name), name) && !elsewhere(earlier.get(name), here.get());
        return quote.otherwise().isPresent() || sure
                ? Optional.empty()
                : say(
                        "“" + name + "” may not have been answered by those who read this",
                        "say what stands here then: “{{" + name + "|words if it was not answered}}”");
    }

    private static Optional<When> when(Page page, String question) {
        return page.questions().stream()
                .filter(each -> each.head().id().value().equals(question))
                .findFirst()
                .flatMap(each -> each.head().when());
    }

    /** Whether a screen lets nobody past a question unanswered. */
    private static boolean always(Page page, String name) {
        return page.when().isEmpty()
                && page.questions().stream()
                        .filter(question -> question.head().id().value().equals(name))
                        .allMatch(question -> question.head().required()
                                && question.head().when().isEmpty());
    }

    private boolean elsewhere(Page asked, Page quoted) {
        return anyOrder && !asked.section().equals(quoted.section());
    }

    private static Optional<Map.Entry<String, String>> say(String what, String todo) {
        return Optional.of(Map.entry(what, todo));
    }
}
