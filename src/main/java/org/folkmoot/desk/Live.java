package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.reach.Footfall;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Source;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Counts;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;

/** How a consultation is doing while it is open: when, by what way and from where people answer, and who does not yet. */
@Singleton
final class Live {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Footfall footfall;
    private final Hearing hearing;
    private final Moments moments;
    private final DeskWords words;

    Live(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Footfall footfall,
            Hearing hearing,
            Moments moments,
            DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.footfall = footfall;
        this.hearing = hearing;
        this.moments = moments;
        this.words = words;
    }

    /** One survey. {@code chart} is null where nothing came in. */
    record One(
            String id,
            String label,
            long all,
            @Nullable String chart,
            String course,
            boolean weekly,
            List<Course.Bar> bars,
            List<Standing.Count> channels,
            List<Way> ways,
            List<Hearing.Table> tables,
            List<String> underHeard) {}

    /** One source. {@code rate}, the percentage of those who began that sent, is null where it cannot be told. */
    record Way(
            String label,
            long visits,
            long starts,
            long sent,
            @Nullable String rate) {}

    /**
     * The surveys that count people.
     *
     * @param exact whether numbers of groups may be shown as they are
     */
    List<One> of(Consultation consultation, boolean exact) {
        Map<SurveyId, List<Responses.Arrived>> arrived =
                responses.arrived(consultation.id()).stream().collect(Collectors.groupingBy(Responses.Arrived::survey));
        Map<SurveyId, List<Footfall.Day>> counted =
                footfall.of(consultation.id()).stream().collect(Collectors.groupingBy(Footfall.Day::survey));
        return definitions.surveys(consultation.id()).stream()
                .flatMap(id -> editions.current(id).stream())
                .map(edition -> edition.survey())
                .filter(survey -> survey.counts() == Counts.PEOPLE)
                .map(survey -> one(
                        consultation,
                        survey,
                        arrived.getOrDefault(survey.id(), List.of()),
                        counted.getOrDefault(survey.id(), List.of()),
                        exact))
                .toList();
    }

    private One one(
            Consultation consultation,
            Survey survey,
            List<Responses.Arrived> arrived,
            List<Footfall.Day> counted,
            boolean exact) {
        Course course = course(consultation, arrived);
        List<Hearing.Table> tables = arrived.isEmpty() ? List.of() : hearing.of(survey, exact);
        String said = course.bars().isEmpty() ? "" : inWords(course);
        return new One(
                survey.id().survey(),
                survey.label().in(Text.DEFAULT_LANGUAGE),
                sum(arrived, any -> true),
                course.bars().isEmpty() ? null : course.svg(said),
                said,
                course.weekly(),
                course.bars().reversed(),
                Stream.of(Channel.values())
                        .map(channel -> new Standing.Count(
                                words.channel(channel), sum(arrived, each -> each.channel() == channel)))
                        .filter(count -> count.count() > 0)
                        .toList(),
                survey.filledInBy() == Survey.FilledInBy.PUBLIC ? ways(arrived, counted) : List.of(),
                tables,
                tables.stream().flatMap(table -> table.underHeard().stream()).toList());
    }

    private Course course(Consultation consultation, List<Responses.Arrived> arrived) {
        Map<LocalDate, Long> byDay = arrived.stream()
                .collect(Collectors.toMap(Responses.Arrived::day, Responses.Arrived::count, Long::sum, TreeMap::new));
        Instant now = moments.now();
        Instant closes = consultation.dates().of(Channel.ONLINE).closes();
        return Course.of(
                byDay,
                LocalDate.ofInstant(consultation.dates().of(Channel.ONLINE).opens(), LONDON),
                LocalDate.ofInstant(now.isBefore(closes) ? now : closes.minusNanos(1), LONDON));
    }

    private String inWords(Course course) {
        Course.Bar highest = course.highest();
        return words.say(
                course.weekly() ? "desk.live.course.weeks" : "desk.live.course.days",
                words.day(course.bars().getFirst().from()),
                words.day(course.bars().getLast().from()),
                highest.count(),
                words.day(highest.from()));
    }

    /** Of all who came on line: those of each source, those without one last. */
    private List<Way> ways(List<Responses.Arrived> arrived, List<Footfall.Day> counted) {
        List<Optional<Source>> sources = Stream.concat(
                        arrived.stream()
                                .filter(each -> each.channel() == Channel.ONLINE)
                                .map(Responses.Arrived::source),
                        counted.stream().map(Footfall.Day::source))
                .distinct()
                .sorted(Comparator.comparing(source -> source.map(Source::slug).orElse("~"), Comparator.naturalOrder()))
                .toList();
        List<Way> ways = new ArrayList<>();
        for (Optional<Source> source : sources) {
            long visits = sum(counted, source, Footfall.Day::visits);
            long starts = sum(counted, source, Footfall.Day::starts);
            long sent = sum(
                    arrived,
                    each -> each.channel() == Channel.ONLINE && each.source().equals(source));
            ways.add(new Way(
                    source.map(Source::slug).orElse(words.say("desk.live.source.none")),
                    visits,
                    starts,
                    sent,
                    starts > 0 && sent <= starts ? Math.round(100.0 * sent / starts) + "%" : null));
        }
        return ways;
    }

    private static long sum(List<Footfall.Day> days, Optional<Source> source, Function<Footfall.Day, Long> what) {
        return days.stream()
                .filter(day -> day.source().equals(source))
                .mapToLong(what::apply)
                .sum();
    }

    private static long sum(List<Responses.Arrived> arrived, Predicate<Responses.Arrived> which) {
        return arrived.stream()
                .filter(which)
                .mapToLong(Responses.Arrived::count)
                .sum();
    }
}
