package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;

/** Counts what was received, removed and analysed, by one query: the one source of these numbers for the desk and for reports. */
@Singleton
public final class Reckonings {

    private static final Comparator<Reckoning.Removed> ORDER = Comparator.comparing(Reckoning.Removed::disposition)
            .thenComparing(one -> one.ground().map(Enum::ordinal).orElse(-1))
            .thenComparing(one -> one.label().orElse(""));

    private final ReckoningRepository repository;
    private final TransactionOperations<Connection> transactions;

    Reckonings(ReckoningRepository repository, TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    private record Reason(Disposition disposition, Optional<Flag> ground, Optional<String> label) {}

    /**
     * Of each survey of a consultation to which there are responses, by its id.
     *
     * @throws IllegalStateException if the numbers do not add up
     */
    public Map<SurveyId, Reckoning> of(String consultation) {
        Map<String, List<ReckoningRepository.Line>> bySurvey = new TreeMap<>();
        transactions
                .executeRead(status -> repository.lines(consultation))
                .forEach(line -> bySurvey.computeIfAbsent(line.survey(), any -> new ArrayList<>())
                        .add(line));
        Map<SurveyId, Reckoning> all = new TreeMap<>();
        bySurvey.forEach((survey, lines) -> {
            SurveyId id = new SurveyId(consultation, survey);
            all.put(id, reckoning(id, lines));
        });
        return all;
    }

    /** Of one survey, which may have no responses. */
    public Reckoning of(SurveyId survey) {
        return Optional.ofNullable(of(survey.consultation()).get(survey))
                .orElseGet(() -> new Reckoning(survey, Map.of(), List.of(), Map.of(), 0));
    }

    private static Reckoning reckoning(SurveyId survey, List<ReckoningRepository.Line> lines) {
        Map<Channel, Long> received = new EnumMap<>(Channel.class);
        Map<Channel, Long> analysed = new EnumMap<>(Channel.class);
        Map<Reason, Map<Channel, Long>> removed = new LinkedHashMap<>();
        long tests = 0;
        for (ReckoningRepository.Line line : lines) {
            Channel channel = Channel.of(line.channel()).orElseThrow();
            if (line.disposition() == null) {
                received.put(channel, line.count());
                continue;
            }
            Disposition disposition = Disposition.of(line.disposition()).orElseThrow();
            if (disposition == Disposition.TEST) {
                tests += line.count();
            } else if (disposition == Disposition.INCLUDED) {
                analysed.merge(channel, line.count(), Long::sum);
            } else {
                Reason reason = new Reason(
                        disposition,
                        Optional.ofNullable(line.ground()).flatMap(Flag::of),
                        Optional.ofNullable(line.label()));
                removed.computeIfAbsent(reason, any -> new EnumMap<>(Channel.class))
                        .merge(channel, line.count(), Long::sum);
            }
        }
        return new Reckoning(
                survey,
                received,
                removed.entrySet().stream()
                        .map(entry -> new Reckoning.Removed(
                                entry.getKey().disposition(),
                                entry.getKey().ground(),
                                entry.getKey().label(),
                                entry.getValue()))
                        .sorted(ORDER)
                        .toList(),
                analysed,
                tests);
    }
}
