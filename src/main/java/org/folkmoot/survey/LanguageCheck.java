package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Wording;
import org.folkmoot.yaml.YamlMap;

/** Reports texts that are not there in every language in which people may read them. */
final class LanguageCheck {

    private final List<String> languages;
    private final Problems problems;

    private LanguageCheck(List<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * Checks what has been read from a file.
     *
     * @param passedOver keys at the top of the file that hold words for officers and reports alone
     */
    static void check(List<String> languages, YamlMap map, Set<String> passedOver) {
        LanguageCheck check = new LanguageCheck(languages, map.problems());
        map.wordings().stream()
                .filter(outside(passedOver))
                .forEach(wording ->
                        check.text(new Text(wording.byLanguage()), wording.place(), "“" + wording.key() + "”"));
    }

    /** Words that do not stand below one of the keys at the top of the file. */
    static Predicate<Wording> outside(Set<String> keys) {
        return wording -> !keys.contains(wording.path().split("[.\\[]", 2)[0]);
    }

    /** Checks a survey: its file, then what its questions have from a bank or bring with them. */
    static void check(Survey survey, YamlMap map) {
        check(survey.languages(), map, Set.of());
        Set<Map<String, String>> own =
                map.wordings().stream().map(Wording::byLanguage).collect(Collectors.toSet());
        // Some texts are put together from others: while those are not complete, they only say the same again.
        List<String> complete = survey.languages().stream()
                .filter(language -> own.stream().allMatch(words -> new Text(words).speaks(language)))
                .toList();
        LanguageCheck check = new LanguageCheck(complete, map.problems());
        Stream.concat(survey.questions().stream(), survey.equalityQuestions().stream())
                .forEach(question -> texts(question)
                        .filter(text -> !own.contains(text.byLanguage()) && hasWords(text))
                        .forEach(text ->
                                check.text(text, question.head().place(), "“" + text.in(Text.DEFAULT_LANGUAGE) + "”")));
    }

    /** Whether there is anything to translate: the points of a scale may be figures alone. */
    private static boolean hasWords(Text text) {
        return text.in(Text.DEFAULT_LANGUAGE).codePoints().anyMatch(Character::isLetter);
    }

    private static Stream<Text> texts(Question question) {
        Head head = question.head();
        List<Text> texts = new ArrayList<>(List.of(head.text()));
        head.hint().ifPresent(texts::add);
        question.columns().forEach(column -> texts.add(column.heading()));
        texts.addAll(
                switch (question.widget()) {
                    case Widget.Choices choices -> choices(choices.choices());
                    case Widget.Grid grid ->
                        Stream.concat(
                                        choices(grid.choices()).stream(),
                                        grid.rows().stream().map(Widget.Item::label))
                                .toList();
                    case Widget.Ranks ranks ->
                        ranks.items().stream().map(Widget.Item::label).toList();
                    case Widget.Figures figures -> figures.unit().stream().toList();
                    case Widget.Line line -> List.of();
                    case Widget.Box box -> List.of();
                    case Widget.DateBoxes boxes -> List.of();
                });
        return texts.stream().distinct();
    }

    private static List<Text> choices(List<Widget.Choice> choices) {
        return choices.stream()
                .flatMap(choice -> Stream.concat(Stream.of(choice.label()), choice.hint().stream()))
                .toList();
    }

    private void text(Text text, Place place, String what) {
        languages.stream()
                .filter(language -> !text.speaks(language))
                .forEach(language -> problems.add(
                        place,
                        what + " is not there in “" + language + "”",
                        "write it by language, as in {en: …, "
                                + (language.equals(Text.DEFAULT_LANGUAGE) ? "cy" : language) + ": …}"));
    }
}
