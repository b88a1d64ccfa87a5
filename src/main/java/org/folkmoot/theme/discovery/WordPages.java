package org.folkmoot.theme.discovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** The words that one group, district, channel or survey uses more than others. */
@Controller("/desk/{consultation}/themes/discover/words")
@Produces(MediaType.TEXT_HTML)
final class WordPages {
    private static final String STAFF = DiscoveryScreen.STAFF;

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Candidates candidates;
    private final People people;
    private final SpeakersRepository groups;
    private final WordRepository words;
    private final DiscoveryScreen screen;
    private final Messages messages;

    WordPages(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Candidates candidates,
            People people,
            SpeakersRepository groups,
            WordRepository words,
            DiscoveryScreen screen,
            Messages messages) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.candidates = candidates;
        this.people = people;
        this.groups = groups;
        this.words = words;
        this.screen = screen;
        this.messages = messages;
    }

    /** A group that can be picked. */
    record Picked(String id, String label, boolean chosen) {}

    /** Groups of one way of grouping. */
    record Way(String label, List<Picked> groups) {}

    /**
     * A word of a group.
     *
     * @param share of 100 of the group who use it
     * @param othersShare of 100 of all others
     */
    record Line(String word, String href, String z, int people, long share, long othersShare) {}

    /** @param group whose words are shown; the first if none is named */
    @Get
    ModelAndView<Map<String, Object>> words(String consultation, @Nullable @QueryValue UUID group) {
        Optional<Run> run = candidates.last(consultation);
        List<Speakers> all =
                run.map(one -> groups.findByRunIdOrderById(one.id())).orElse(List.of());
        Optional<Speakers> chosen = group == null
                ? all.stream().findFirst()
                : Optional.of(all.stream()
                        .filter(one -> one.id().equals(group))
                        .findFirst()
                        .orElseThrow(WordPages::notFound));
        return Page.of(
                "discovery/words",
                "title",
                messages.text(STAFF, "discovery.words.title"),
                "section",
                "desk",
                "back",
                DiscoveryScreen.base(consultation),
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
                "consultation",
                title(consultation),
                "base",
                DiscoveryScreen.base(consultation),
                "run",
                run.orElse(null),
                "leastGroup",
                WordCounts.LEAST_GROUP,
                "leastPeople",
                WordCounts.LEAST_PEOPLE,
                "ways",
                ways(consultation, all, chosen),
                "chosen",
                chosen.map(one -> label(consultation, one)).orElse(null),
                "people",
                chosen.map(Speakers::people).orElse(null),
                "others",
                chosen.map(Speakers::others).orElse(null),
                "lines",
                chosen.map(one -> lines(consultation, one)).orElse(List.of()));
    }

    @Get("/{word}")
    ModelAndView<Map<String, Object>> word(String consultation, UUID word) {
        WordRow row = words.findById(word).orElseThrow(WordPages::notFound);
        Speakers group =
                groups.findByIdAndConsultation(row.groupId(), consultation).orElseThrow(WordPages::notFound);
        List<UUID> behind = words.comments(word);
        Map<UUID, DiscoveryScreen.Said> said = screen.said(consultation, behind);
        return Page.of(
                "discovery/word",
                "title",
                messages.text(STAFF, "discovery.word.title", row.shown()),
                "section",
                "desk",
                "back",
                DiscoveryScreen.base(consultation) + "/words?group=" + group.id(),
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
                "consultation",
                title(consultation),
                "chosen",
                label(consultation, group),
                "people",
                row.people(),
                "everyone",
                group.people(),
                "members",
                behind.stream().map(said::get).filter(Objects::nonNull).toList());
    }

    private List<Line> lines(String consultation, Speakers group) {
        return words.findByGroupIdOrderByPlace(group.id()).stream()
                .map(row -> new Line(
                        row.shown(),
                        DiscoveryScreen.base(consultation) + "/words/" + row.id(),
                        row.z().setScale(1, RoundingMode.HALF_UP).toPlainString(),
                        row.people(),
                        Math.round(100.0 * row.people() / group.people()),
                        Math.round(100.0 * row.others() / group.others())))
                .toList();
    }

    private List<Way> ways(String consultation, List<Speakers> all, Optional<Speakers> chosen) {
        return all.stream()
                .map(Speakers::way)
                .distinct()
                .map(way -> new Way(
                        way(consultation, way),
                        all.stream()
                                .filter(group -> group.way().equals(way))
                                .map(group -> new Picked(
                                        group.id().toString(),
                                        name(consultation, group),
                                        chosen.filter(group::equals).isPresent()))
                                .toList()))
                .toList();
    }

    private String label(String consultation, Speakers group) {
        return messages.text(STAFF, "discovery.words.group", way(consultation, group.way()), name(consultation, group));
    }

    private String way(String consultation, String way) {
        return switch (way) {
            case Speakers.CHANNEL -> messages.text(STAFF, "discovery.way.channel");
            case Speakers.SURVEY -> messages.text(STAFF, "discovery.way.survey");
            default ->
                question(consultation, way)
                        .map(question -> question.head().text().in(STAFF))
                        .orElse(way);
        };
    }

    private String name(String consultation, Speakers group) {
        return switch (group.way()) {
            case Speakers.CHANNEL -> messages.text(STAFF, "discovery.channel." + group.name());
            case Speakers.SURVEY ->
                editions.current(new SurveyId(consultation, group.name()))
                        .map(edition -> edition.survey().label().in(STAFF))
                        .orElse(group.name());
            default ->
                question(consultation, group.way()).stream()
                        .flatMap(question -> question.measure() instanceof Measure.OneOf of
                                ? of.categories().stream()
                                : Stream.empty())
                        .filter(category -> category.id().equals(group.name()))
                        .map(category -> category.label().in(STAFF))
                        .findFirst()
                        .orElse(group.name());
        };
    }

    private Optional<Question> question(String consultation, String way) {
        return definitions.surveys(consultation).stream()
                .flatMap(survey -> people.splitting(survey).stream()
                        .filter(question ->
                                People.way(survey, question.head().id()).equals(way)))
                .findFirst();
    }

    private String title(String consultation) {
        return definitions
                .consultation(consultation)
                .map(found -> found.title().in(STAFF))
                .orElseThrow(WordPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
