package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Council;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;

/** Counts, in one pass over the responses of a survey, who has answered it, and compares with the council's populations. */
@Singleton
final class Hearing {

    private final Definitions definitions;
    private final Responses responses;
    private final DeskWords words;

    Hearing(Definitions definitions, Responses responses, DeskWords words) {
        this.definitions = definitions;
        this.responses = responses;
        this.words = words;
    }

    /**
     * One question as a table.
     *
     * @param source of the population's figures; null where there are none
     * @param numbers whether numbers are shown beside shares
     * @param underHeard the groups in words
     */
    record Table(
            String id,
            String title,
            String base,
            @Nullable String source,
            boolean numbers,
            List<Row> rows,
            List<String> underHeard) {}

    /** Cells as they are shown. */
    record Row(String label, String number, String share, String population, String index, boolean underHeard) {}

    /** What is asked, with the running counts. */
    private static final class Counting {
        private final Question question;
        private final List<Measure.Category> categories;
        private final boolean one;
        private final boolean equality;
        private final Optional<Council.Population> population;
        private final Map<String, Integer> places = new HashMap<>();
        private final long[] counts;
        private long answered;

        Counting(Question question, boolean equality, Optional<Council.Population> population) {
            this.question = question;
            this.one = question.measure() instanceof Measure.OneOf;
            this.equality = equality;
            this.population = population;
            this.categories = Hearing.categories(question.measure()).stream()
                    .filter(category -> population
                            .map(known -> known.groups().containsKey(category.id()))
                            .orElse(true))
                    .toList();
            categories.forEach(category -> places.put(category.id(), places.size()));
            this.counts = new long[categories.size()];
        }

        void add(@Nullable Answer answer) {
            if (answer instanceof Answer.Chosen chosen) {
                answered++;
                chosen.options().stream().map(places::get).forEach(place -> {
                    if (place != null) {
                        counts[place]++;
                    }
                });
            }
        }

        Heard heard(boolean exact) {
            return Heard.of(
                    categories.stream()
                            .map(category -> category.label().in(Text.DEFAULT_LANGUAGE))
                            .toList(),
                    counts,
                    one ? Optional.empty() : Optional.of(answered),
                    population.map(known -> categories.stream()
                            .mapToLong(category -> known.groups().get(category.id()))
                            .toArray()),
                    equality ? Heard.Shown.SHARES : exact ? Heard.Shown.EXACT : Heard.Shown.PROTECTED);
        }
    }

    List<Table> of(Survey survey, boolean exact) {
        List<Counting> all = counting(survey);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<QuestionId, Counting> byId = new HashMap<>();
        all.forEach(each -> byId.put(each.question.head().id(), each));
        responses.stream(survey.id(), stream -> {
            stream.filter(response -> response.disposition() == Disposition.INCLUDED)
                    .forEach(response -> count(response, byId.values()));
            return null;
        });
        return all.stream().map(each -> table(each, each.heard(exact))).toList();
    }

    private static void count(Response response, Collection<Counting> all) {
        for (Counting each : all) {
            QuestionId id = each.question.head().id();
            each.add((each.equality ? response.equality() : response.answers()).get(id));
        }
    }

    /** Questions of which the population is known, and all equality questions. */
    private List<Counting> counting(Survey survey) {
        Council council = definitions.council();
        List<Counting> all = new ArrayList<>();
        for (Question question : survey.questions()) {
            council.population(question.head().id().value())
                    .filter(known -> question.measure() instanceof Measure.OneOf)
                    .ifPresent(known -> all.add(new Counting(question, false, Optional.of(known))));
        }
        for (Question question : survey.equalityQuestions()) {
            if (!categories(question.measure()).isEmpty()) {
                all.add(new Counting(
                        question,
                        true,
                        council.population(question.head().id().value())
                                .filter(known -> question.measure() instanceof Measure.OneOf)));
            }
        }
        return all.stream().filter(each -> !each.categories.isEmpty()).toList();
    }

    private static List<Measure.Category> categories(Measure measure) {
        return switch (measure) {
            case Measure.OneOf oneOf -> oneOf.categories();
            case Measure.AnyOf anyOf -> anyOf.categories();
            case Measure.RankOf rankOf -> List.of();
            case Measure.Rows rows -> List.of();
            case Measure.Amount amount -> List.of();
            case Measure.OpenWords openWords -> List.of();
            case Measure.None none -> List.of();
        };
    }

    private Table table(Counting counting, Heard heard) {
        String title = counting.question.head().text().in(Text.DEFAULT_LANGUAGE);
        return new Table(
                counting.question.head().id().value(),
                title,
                words.say(
                        counting.equality && heard.base() < org.folkmoot.tabulation.Disclosure.LEAST_COUNT
                                ? "desk.live.base.few"
                                : "desk.live.base",
                        heard.base()),
                counting.population
                        .map(known -> words.say("desk.live.population", known.source(), words.day(known.published())))
                        .orElse(null),
                !counting.equality,
                heard.groups().stream().map(this::row).toList(),
                heard.underHeard().stream()
                        .map(group -> words.say(
                                "desk.live.under.group",
                                group.label(),
                                title,
                                percent(group.share().orElseThrow()),
                                percent(group.population().orElseThrow())))
                        .toList());
    }

    private Row row(Heard.Group group) {
        String hidden = words.say("desk.live.hidden");
        return new Row(
                group.label(),
                group.count().map(count -> words.say("desk.live.number", count)).orElse(hidden),
                group.share().map(this::percent).orElse(hidden),
                group.population().map(this::percent).orElse(""),
                group.index().map(index -> Long.toString(index)).orElse(hidden),
                group.underHeard());
    }

    private String percent(double share) {
        long percent = Math.round(share * 100);
        return percent == 0 && share > 0 ? words.say("desk.live.low") : percent + "%";
    }
}
