package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.YamlMap;

/** Reports texts that are not there in every language of the survey. */
final class LanguageCheck {

    private final List<String> languages;
    private final YamlMap map;

    private LanguageCheck(List<String> languages, YamlMap map) {
        this.languages = languages;
        this.map = map;
    }

    static void check(Survey survey, YamlMap map) {
        LanguageCheck check = new LanguageCheck(survey.languages(), map);
        check.texts(Stream.of(survey.title()), map.place("title"), "the title");
        check.texts(Stream.of(survey.label()), map.place("label"), "the label");
        check.texts(Stream.of(survey.unit().one(), survey.unit().many()), map.place("unit"), "the unit");
        check.texts(survey.introduction().stream(), map.place("introduction"), "the introduction");
        List<YamlMap> pages = map.maps("pages");
        for (int i = 0; i < survey.pages().size(); i++) {
            Page page = survey.pages().get(i);
            Place place = pages.get(i).place();
            check.texts(Stream.concat(Stream.of(page.title()), page.introduction().stream()), place, "the page");
            page.questions().forEach(check::question);
        }
        survey.equality().ifPresent(equality -> {
            check.texts(Stream.of(equality.introduction()), map.place("equality"), "the equality introduction");
            equality.questions().forEach(check::question);
        });
        survey.contactDetails()
                .ifPresent(contact -> check.texts(
                        Stream.concat(
                                Stream.of(contact.introduction()),
                                contact.offers().stream().map(ContactDetails.Offer::text)),
                        map.place("contact-details"),
                        "what contact details are asked for"));
    }

    private void question(Question question) {
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
        texts(texts.stream(), head.place(), "the question “" + head.id() + "”");
    }

    private static List<Text> choices(List<Widget.Choice> choices) {
        return choices.stream()
                .flatMap(choice -> Stream.concat(Stream.of(choice.label()), choice.hint().stream()))
                .toList();
    }

    private void texts(Stream<Text> texts, Place place, String what) {
        texts.forEach(text -> languages.stream()
                .filter(language -> !text.speaks(language))
                .forEach(language -> map.problems()
                        .add(
                                place,
                                what + " has a text that is not there in “" + language + "”",
                                "write it by language, as in {en: …, " + (language.equals("en") ? "cy" : language)
                                        + ": …}")));
    }
}
