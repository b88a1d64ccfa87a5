package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Progress;
import org.folkmoot.store.Moments;
import org.folkmoot.web.Messages;
import org.folkmoot.yaml.Problem;

/**
 * Takes in files of responses as a whole. They arrive in portions, so that nobody waits long to save an answer, and none of them
 * is a response before all are; an import can be taken back as a whole too. What arrives, and what was taken back, is kept with a
 * disposition that no other class knows, and that {@link ResponseRepository} shows to nobody.
 */
@Singleton
public final class Landing {

    private final Editions editions;
    private final Intake intake;
    private final LandingRepository repository;
    private final Moments moments;
    private final Messages messages;
    private final TransactionOperations<Connection> transactions;

    Landing(
            Editions editions,
            Intake intake,
            LandingRepository repository,
            Moments moments,
            Messages messages,
            TransactionOperations<Connection> transactions) {
        this.editions = editions;
        this.intake = intake;
        this.repository = repository;
        this.moments = moments;
        this.messages = messages;
        this.transactions = transactions;
    }

    /**
     * Looks at all rows and keeps nothing.
     *
     * @param problems told of each problem, as it is found; its column is the place of the column in the table
     * @param progress told the rows looked at
     * @throws IOException if the table cannot be read
     */
    public ImportResult look(
            SurveyId survey, ResponseTable table, Channel channel, Consumer<Problem> problems, Progress progress)
            throws IOException {
        CsvFaults faults = new CsvFaults(table.name(), problems);
        Looking looking = intake.looking();
        CsvCheck.Checked checked = check(survey, table, channel, faults, progress, looking);
        Arrivals arrivals = Arrivals.NONE;
        if (faults.none()) {
            try {
                Arrivals found = looking.end();
                checked.changed(found, faults);
                arrivals = found;
            } catch (ReferenceTaken taken) {
                checked.taken(taken, faults);
            }
        }
        return new ImportResult(checked.rows(), arrivals, checked.offRoute(), faults.first(), faults.more());
    }

    /**
     * Lets the rows of a table arrive that was looked at and found good. May be called again for an import that was broken off:
     * what arrived before stays.
     *
     * @param progress told the rows that arrived
     * @throws ReferenceTaken if a reference belongs to a response to another survey of the consultation
     * @throws IOException if the table cannot be read
     */
    public Arrivals land(UUID importId, SurveyId survey, ResponseTable table, Channel channel, Progress progress)
            throws IOException {
        List<Edition> all = editions.all(survey);
        CsvFaults faults = new CsvFaults(table.name());
        CsvHeading heading = CsvHeading.read(heading(table), all, faults).orElseThrow();
        CsvRecords records = new CsvRecords(
                        survey, all, channel, moments.now(), table.hash(), heading, CsvMarks.checking(messages), faults)
                .checked();
        try (ResponseTable.Rows rows = table.open()) {
            return intake.arriveFor(importId, new CsvArrivals(source(rows), records), progress);
        }
    }

    /** From now on, what arrived is responses; all of it at one moment. */
    public long complete(UUID importId) {
        return transactions.executeWrite(status -> repository.complete(importId));
    }

    /** Takes away what arrived for an import that does not come to an end. */
    public void discard(UUID importId) {
        transactions.executeWrite(status -> {
            repository.discardComments(importId);
            repository.discardEquality(importId);
            repository.discardFlags(importId);
            return repository.discard(importId);
        });
    }

    /**
     * Takes an import back as a whole: its responses are kept as a trace, but are responses no longer, and the same file can be
     * imported again. What a resident withdrew meanwhile stays withdrawn.
     *
     * @return how many were taken back
     */
    public long undo(UUID importId) {
        return transactions.executeWrite(status -> {
            repository.forgetPrints(importId);
            repository.forgetFlags(importId);
            return repository.undo(importId);
        });
    }

    private CsvCheck.Checked check(
            SurveyId survey, ResponseTable table, Channel channel, CsvFaults faults, Progress progress, Looking looking)
            throws IOException {
        try (ResponseTable.Rows rows = table.open()) {
            RowSource below = source(rows);
            boolean[] begun = {false};
            RowSource whole = () -> {
                if (begun[0]) {
                    return below.next();
                }
                begun[0] = true;
                return Optional.of(heading(table));
            };
            return new CsvCheck(survey, editions.all(survey), channel, moments.now(), messages, faults)
                    .look(whole, table.hash(), progress, looking::add);
        }
    }

    private static CsvRows.Row heading(ResponseTable table) {
        return new CsvRows.Row(1, table.columns(), List.of(), false);
    }

    /** With the apostrophe of guarded texts, which is taken away again: what looks like a formula is text. */
    private static RowSource source(ResponseTable.Rows rows) {
        return () -> rows.next()
                .map(row -> new CsvRows.Row(
                        row.line(), row.cells().stream().map(CsvLayout::guarded).toList(), List.of(), false));
    }
}
