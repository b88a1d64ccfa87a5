package org.folkmoot.reach;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Source;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * How often short addresses were followed and answers begun, by day (Europe/London) and source. Adds up numbers and remembers
 * nothing of anybody: who comes twice is counted twice.
 */
@Singleton
public final class Footfall {

    /**
     * As many sources of one survey are counted by name; what comes under further names is counted as {@link #OTHER}, so that
     * nobody can fill the database by inventing names.
     */
    static final int MOST_SOURCES = 200;

    static final Source OTHER = new Source("other");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FootfallRepository repository;
    private final Ids ids;
    private final Moments moments;

    Footfall(FootfallRepository repository, Ids ids, Moments moments) {
        this.repository = repository;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * The numbers of one source on one day.
     *
     * @param source empty where the link was made for no place
     * @param visits how often the short address was followed
     * @param starts how often answers were begun, by whatever way people came
     */
    public record Day(SurveyId survey, Optional<Source> source, LocalDate day, long visits, long starts) {}

    /** Counts one who followed a short address; gives the source under which it was counted. */
    public Optional<Source> visited(SurveyId survey, Optional<Source> source) {
        return add(survey, source, 1, 0);
    }

    /** Counts one who began to answer; gives the source under which it was counted. */
    public Optional<Source> started(SurveyId survey, Optional<Source> source) {
        return add(survey, source, 0, 1);
    }

    /** All that was counted of a consultation's surveys. */
    public List<Day> of(String consultation) {
        return repository.findByConsultation(consultation).stream()
                .map(row -> new Day(
                        new SurveyId(row.consultation(), row.survey()),
                        Source.of(row.source()),
                        row.countedOn(),
                        row.visits(),
                        row.starts()))
                .toList();
    }

    private Optional<Source> add(SurveyId survey, Optional<Source> asked, int visits, int starts) {
        Optional<Source> source = asked.map(named -> known(survey, named) ? named : OTHER);
        String consultation = survey.consultation();
        String name = source.map(Source::slug).orElse("");
        LocalDate day = LocalDate.ofInstant(moments.now(), LONDON);
        if (repository.add(consultation, survey.survey(), name, day, visits, starts) == 0
                && repository.begin(ids.random(), consultation, survey.survey(), name, day, visits, starts) == 0) {
            // Somebody else began the day's row between the two statements.
            repository.add(consultation, survey.survey(), name, day, visits, starts);
        }
        return source;
    }

    private boolean known(SurveyId survey, Source source) {
        return repository.days(survey.consultation(), survey.survey(), source.slug()) > 0
                || repository.sources(survey.consultation(), survey.survey()) < MOST_SOURCES;
    }
}
