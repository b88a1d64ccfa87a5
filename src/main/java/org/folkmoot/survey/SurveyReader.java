package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Wording;
import org.folkmoot.yaml.YamlMap;

/** Reads one survey from its text. */
public final class SurveyReader {

    private static final String FILLED_IN_BY = "filled-in-by";

    private final Kinds kinds;

    public SurveyReader(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Reads an edition as it was kept. Problems are passed over: a rule that is newer than the edition must not make its answers
     * unreadable.
     *
     * @param bankText the bank's text as kept with the edition; blank if the survey uses none
     * @param areas the texts of its tables as kept with the edition; blank if it uses none
     * @throws IllegalArgumentException if there is no survey in the text at all
     */
    public Survey survey(SurveyId id, String surveyText, String bankText, String areas) {
        Problems problems = new Problems();
        Bank bank = Bank.read(id + " bank", bankText, kinds);
        return read(id, id.toString(), surveyText, name -> Optional.of(bank), Set.of(), AreaTables.of(areas), problems)
                .orElseThrow(() ->
                        new IllegalArgumentException("The kept text of " + id + " holds no survey: " + problems.all()));
    }

    /** Reads an edition that uses no tables. */
    public Survey survey(SurveyId id, String surveyText, String bankText) {
        return survey(id, surveyText, bankText, "");
    }

    /** Reads a survey; empty if the text is not even YAML. All that is wrong is reported. */
    Optional<Survey> read(
            SurveyId id,
            String file,
            String text,
            Function<String, Optional<Bank>> banks,
            Set<String> bankNames,
            AreaTables tables,
            Problems problems) {
        EditorialCheck.check(file, text, problems);
        return YamlMap.read(file, text, problems).map(map -> {
            Survey survey = survey(id, map, banks, bankNames, tables);
            map.close();
            return survey;
        });
    }

    /** All words for people in the text of a survey; what is wrong in it is reported. */
    List<Wording> wordings(
            SurveyId id,
            String file,
            String text,
            Function<String, Optional<Bank>> banks,
            AreaTables tables,
            Problems problems) {
        return YamlMap.read(file, text, problems)
                .map(map -> {
                    survey(id, map, banks, Set.of(), tables);
                    return map.wordings();
                })
                .orElse(List.of());
    }

    /** The name of the bank that a survey's text asks for. */
    static Optional<String> bankName(String text) {
        return YamlMap.read("", text, new Problems())
                .flatMap(map -> map.map("equality"))
                .flatMap(equality -> equality.string("bank"));
    }

    private Survey survey(
            SurveyId id,
            YamlMap map,
            Function<String, Optional<Bank>> banks,
            Set<String> bankNames,
            AreaTables tables) {
        Text title = TextReader.required(map, "title");
        Text label = TextReader.required(map, "label");
        Survey.FilledInBy filledInBy = filledInBy(map);
        Survey.Unit unit = unit(map);
        Optional<Text> introduction = TextReader.optional(map, "introduction");
        if (!map.has("minutes")) {
            map.missing("minutes");
        }
        int minutes = map.integer("minutes", 1, 120).orElse(1);
        List<String> languages = languages(map);
        Map<String, Question> questions = new LinkedHashMap<>();
        SectionsReader sections = new SectionsReader(map);
        QuoteCheck quotes = new PagesReader(kinds, tables, sections).read(map, questions);
        Optional<Survey.Equality> equality =
                map.map("equality").map(part -> equality(part, questions.keySet(), banks, bankNames));
        Survey survey = new Survey(
                id,
                title,
                label,
                filledInBy,
                unit,
                introduction,
                minutes,
                languages,
                sections.read(),
                quotes.pages(),
                equality,
                map.map("contact-details").flatMap(ContactDetailsReader::read),
                Invitation.read(map),
                Counts.read(map));
        quotes.check(map);
        LanguageCheck.check(survey, map);
        return survey;
    }

    private static Survey.FilledInBy filledInBy(YamlMap map) {
        Map<String, Survey.FilledInBy> words = Stream.of(Survey.FilledInBy.values())
                .collect(Collectors.toMap(who -> who.name().toLowerCase(Locale.ROOT), Function.identity()));
        Optional<String> word = map.string(FILLED_IN_BY);
        word.filter(said -> !words.containsKey(said))
                .ifPresent(said -> map.problem(
                        FILLED_IN_BY,
                        "“" + FILLED_IN_BY + "” is “" + said + "”",
                        Nearest.advice(said, words.keySet())));
        return word.map(words::get).orElse(Survey.FilledInBy.PUBLIC);
    }

    private static Survey.Unit unit(YamlMap map) {
        if (!map.has("unit")) {
            map.missing("unit");
        }
        Optional<YamlMap> unit = map.map("unit");
        if (unit.isEmpty()) {
            return new Survey.Unit(Text.of("response"), Text.of("responses"));
        }
        Survey.Unit words =
                new Survey.Unit(TextReader.required(unit.get(), "one"), TextReader.required(unit.get(), "many"));
        unit.get().close();
        return words;
    }

    private static List<String> languages(YamlMap map) {
        if (!map.has("languages")) {
            return List.of(Text.DEFAULT_LANGUAGE);
        }
        List<String> languages = new ArrayList<>();
        for (YamlMap.Scalar language : map.scalars("languages")) {
            if (TextReader.isLanguage(language.text())) {
                languages.add(language.text());
            } else {
                map.problems()
                        .add(
                                language.place(),
                                "“" + language.text() + "” is not the tag of a language",
                                "write a tag such as en or cy");
            }
        }
        return languages.isEmpty() ? List.of(Text.DEFAULT_LANGUAGE) : languages;
    }

    private static Survey.Equality equality(
            YamlMap map, Set<String> taken, Function<String, Optional<Bank>> banks, Set<String> bankNames) {
        String name = map.required("bank");
        Text introduction = TextReader.required(map, "introduction");
        boolean oneAPage = map.flag("one-a-page");
        if (!map.has("questions")) {
            map.missing("questions");
        }
        List<YamlMap.Scalar> names = map.scalars("questions");
        Optional<Bank> bank = name.isEmpty() ? Optional.empty() : banks.apply(name);
        if (bank.isEmpty() && !name.isEmpty()) {
            map.problem(
                    "bank",
                    "there is no bank “" + name + "”",
                    bankNames.isEmpty()
                            ? "put it into the folder banks as " + name + ".yaml"
                            : Nearest.advice(name, bankNames));
        }
        List<Question> questions =
                bank.map(found -> found.take(names, taken, map.problems())).orElse(List.of());
        map.close();
        return new Survey.Equality(name, introduction, oneAPage, questions);
    }
}
