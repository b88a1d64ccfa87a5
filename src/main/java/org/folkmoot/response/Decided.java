package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.ResponseId;

/** What officers decided about responses, and taking it back, as often as they like. */
@Singleton
public final class Decided {

    private static final int MOST = 1_000;

    private final Decisions decisions;
    private final Merges merges;
    private final ResponseRepository responses;
    private final TransactionOperations<Connection> transactions;

    Decided(
            Decisions decisions,
            Merges merges,
            ResponseRepository responses,
            TransactionOperations<Connection> transactions) {
        this.decisions = decisions;
        this.merges = merges;
        this.responses = responses;
        this.transactions = transactions;
    }

    /**
     * What an officer decided about one response.
     *
     * @param act the same for all that was decided at once
     * @param became what it was before too, where it was kept as it is
     * @param copyOf the reference of the response of which it is a duplicate, or into which it was merged
     */
    public record Decision(
            UUID id,
            UUID act,
            ResponseId response,
            String reference,
            Flag flag,
            Disposition was,
            Disposition became,
            Optional<String> copyOf,
            Optional<String> label,
            String words,
            UUID officer,
            Instant at,
            Optional<UUID> takenBackBy,
            Optional<Instant> takenBack) {}

    /** The last thousand decisions but those about campaigns, the last first, as they were made at once. */
    public List<List<Decision>> acts(String consultation) {
        return transactions.executeRead(status -> {
            Map<UUID, List<Decision>> acts = new LinkedHashMap<>();
            decisions(decisions.newest(consultation, MOST))
                    .forEach(decision -> acts.computeIfAbsent(decision.act(), any -> new ArrayList<>())
                            .add(decision));
            return List.copyOf(acts.values());
        });
    }

    /** All decisions about one response, the first first. */
    public List<Decision> of(ResponseId response) {
        return transactions.executeRead(status -> decisions(decisions.of(response.value())));
    }

    private List<Decision> decisions(List<FlagDecisionRow> rows) {
        Map<UUID, String> references = responses.references(rows.stream()
                .flatMap(row -> Stream.of(row.responseId(), row.copyOf() == null ? row.responseId() : row.copyOf()))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Decision(
                        row.id(),
                        row.act(),
                        new ResponseId(row.responseId()),
                        references.get(row.responseId()),
                        Flag.of(row.reason()).orElseThrow(),
                        Disposition.of(row.was()).orElseThrow(),
                        Disposition.of(row.became()).orElseThrow(),
                        Optional.ofNullable(row.copyOf()).map(references::get),
                        Optional.ofNullable(row.label()),
                        row.words(),
                        row.officerId(),
                        row.decided(),
                        Optional.ofNullable(row.takenBackBy()),
                        Optional.ofNullable(row.takenBack())))
                .toList();
    }

    /**
     * Takes back what was decided at once, all or nothing; of a merge the composite too.
     *
     * @return how many decisions were taken back; none if any was taken back before, or is not the last about its response, or a
     *     composite was changed since
     */
    public int takeBack(String consultation, UUID act, UUID officer) {
        return transactions.executeWrite(status -> {
            List<FlagDecisionRow> rows = decisions.ofAct(act).stream()
                    .filter(row -> row.takenBack() == null)
                    .toList();
            Optional<ResponseId> composite = rows.stream()
                    .filter(row -> row.became().equals(Disposition.MERGED.id()) && row.copyOf() != null)
                    .map(row -> new ResponseId(row.copyOf()))
                    .findFirst();
            boolean free = !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.consultation().equals(consultation) && decisions.last(row))
                    && composite
                            .map(kept -> merges.takeApart(act, kept, officer))
                            .orElse(true);
            if (!free) {
                return 0;
            }
            for (FlagDecisionRow row : rows) {
                if (!decisions.takeBack(row, officer)) {
                    throw new IllegalStateException("The response " + row.responseId()
                            + " changed while a decision about it was taken back. Nothing was; try again.");
                }
            }
            return rows.size();
        });
    }
}
