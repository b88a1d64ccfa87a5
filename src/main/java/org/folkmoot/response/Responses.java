package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

/** The responses that are kept, of every disposition: whoever counts looks at {@link Response#disposition} first. */
@Singleton
public final class Responses {

    private static final int PAGE = 250;

    private final ResponseRepository repository;
    private final TransactionOperations<Connection> transactions;

    Responses(ResponseRepository repository, TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** All responses of a survey, ordered by id, by one query and without holding them all in memory. */
    public <T> T stream(SurveyId survey, Function<Stream<Response>, T> work) {
        return transactions.executeRead(status -> repository.stream(survey, work));
    }

    /** All responses of a survey by the time when they were sent, then by reference, so that a file of them can be repeated. */
    void inOrder(SurveyId survey, Consumer<Response> work) {
        transactions.executeRead(status -> {
            List<UUID> order = repository.sortings(survey).stream()
                    .sorted(Comparator.comparing(ResponseRepository.Sorting::submitted)
                            .thenComparing(ResponseRepository.Sorting::reference))
                    .map(ResponseRepository.Sorting::id)
                    .toList();
            for (int from = 0; from < order.size(); from += PAGE) {
                inOrder(order.subList(from, Math.min(from + PAGE, order.size())))
                        .forEach(work);
            }
            return null;
        });
    }

    private List<Response> inOrder(List<UUID> ids) {
        Map<UUID, Response> found = repository.withIds(ids).stream()
                .collect(Collectors.toMap(response -> response.id().value(), UnaryOperator.identity()));
        return ids.stream().map(found::get).toList();
    }

    public Optional<Response> byId(ResponseId id) {
        return transactions.executeRead(
                status -> repository.withIds(List.of(id.value())).stream().findFirst());
    }

    /** The response to any survey of a consultation that has this reference. */
    public Optional<Response> byReference(String consultation, String reference) {
        return transactions.executeRead(status -> repository
                .withReference(consultation, reference)
                .flatMap(id -> repository.withIds(List.of(id)).stream().findFirst()));
    }

    /** The newest of all surveys of a consultation, the last one sent first. */
    public List<Response> newest(String consultation, int most) {
        return transactions.executeRead(status -> inOrder(repository.newest(consultation, most)));
    }

    /** Whether a program invented any response to a survey of a consultation, to be said wherever its responses are shown. */
    public boolean madeUp(String consultation) {
        return repository.countMadeUp(consultation) > 0;
    }

    /** How many responses bear a sheet number, of whatever disposition. */
    public int bearing(SurveyId survey, Channel channel, String sheet) {
        return repository.countBearing(survey.consultation(), survey.survey(), channel.id(), sheet);
    }

    /**
     * How many came in that count.
     *
     * @param source where they came across the survey's address, if a link said so
     * @param day on which paper came in, else on which it was sent (Europe/London)
     */
    public record Arrived(SurveyId survey, Channel channel, Optional<Source> source, LocalDate day, long count) {}

    /** Those of all surveys of a consultation, by one query. */
    public List<Arrived> arrived(String consultation) {
        return transactions.executeRead(status -> repository.arrived(consultation)).stream()
                .map(row -> new Arrived(
                        new SurveyId(consultation, row.survey()),
                        Channel.of(row.channel()).orElseThrow(),
                        Optional.ofNullable(row.source()).map(Source::new),
                        LocalDate.parse(row.day()),
                        row.count()))
                .toList();
    }

    /** How many count, by channel; channels without any are left out. */
    public Map<Channel, Long> counts(SurveyId survey) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        byChannel(survey).forEach((channel, dispositions) -> {
            long included = dispositions.getOrDefault(Disposition.INCLUDED, 0L);
            if (included > 0) {
                counts.put(channel, included);
            }
        });
        return counts;
    }

    /** How many there are by channel and by what became of them; what there is none of is left out. */
    public Map<Channel, Map<Disposition, Long>> byChannel(SurveyId survey) {
        Map<Channel, Map<Disposition, Long>> counts = new EnumMap<>(Channel.class);
        transactions
                .executeRead(status -> repository.counts(survey))
                .forEach((names, count) -> counts.computeIfAbsent(
                                Channel.of(names.get(0)).orElseThrow(), channel -> new EnumMap<>(Disposition.class))
                        .put(Disposition.of(names.get(1)).orElseThrow(), count));
        return counts;
    }
}
