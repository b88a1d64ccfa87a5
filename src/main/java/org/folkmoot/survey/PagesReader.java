package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/** Reads the pages of a survey, and finds those that no answers lead to. */
record PagesReader(Kinds kinds, AreaTables tables, SectionsReader sections) {

    /**
     * Reads all pages.
     *
     * @return also what is to look through all texts of the survey once they have been read
     * @param questions is given the questions of the pages, by id
     */
    QuoteCheck read(YamlMap survey, Map<String, Question> questions) {
        if (!survey.has("pages")) {
            survey.missing("pages");
        }
        List<YamlMap> maps = survey.maps("pages");
        References references = References.of(maps);
        Ids pageIds = new Ids("page");
        Ids questionIds = new Ids("question");
        Routing routing = new Routing();
        List<Page> pages = new ArrayList<>();
        for (YamlMap one : maps) {
            Page page = page(one, pageIds, questionIds, new WhenReader(Map.copyOf(questions), references, ""));
            checkReached(page, one, routing, survey.problems());
            page.questions()
                    .forEach(question -> questions.put(question.head().id().value(), question));
            pages.add(page);
        }
        return new QuoteCheck(pages, routing, sections.anyOrder());
    }

    private Page page(YamlMap map, Ids pageIds, Ids questionIds, WhenReader whens) {
        String id = pageIds.read(map);
        Optional<String> section = sections.of(map);
        Text title = TextReader.required(map, "title");
        Optional<Text> introduction = TextReader.optional(map, "introduction");
        Optional<When> when = map.map("when").flatMap(whens.of(References.page(id))::read);
        if (!map.has("questions")) {
            map.missing("questions");
        }
        QuestionReader reader = new QuestionReader(kinds, tables);
        List<Question> questions = map.maps("questions").stream()
                .flatMap(question -> reader.read(question, questionIds, whens).stream()
                        .flatMap(read -> withStory(read, question, questionIds)))
                .toList();
        map.close();
        return new Page(id, section, title, introduction, when, questions);
    }

    private static Stream<Question> withStory(Question question, YamlMap map, Ids ids) {
        List<Question> more = question.story().map(Story::questions).orElse(List.of());
        more.forEach(each -> ids.take(each.head().id().value(), map));
        return Stream.concat(Stream.of(question), more.stream());
    }

    private static void checkReached(Page page, YamlMap map, Routing routing, Problems problems) {
        if (!routing.leadsTo(page)) {
            never(map.place("when"), "this page", problems);
        } else {
            page.questions().stream()
                    .filter(question -> !routing.leadsTo(page, question))
                    .forEach(question -> never(
                            question.head().place(),
                            "the question “" + question.head().id() + "”",
                            problems));
        }
        routing.add(page);
    }

    private static void never(Place place, String what, Problems problems) {
        problems.add(
                place,
                what + " can never be shown: no answers fulfil its “when”",
                "look for conditions that cannot hold together");
    }
}
