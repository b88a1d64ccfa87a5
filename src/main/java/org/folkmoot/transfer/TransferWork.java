package org.folkmoot.transfer;

import io.micronaut.context.annotation.Factory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.folkmoot.account.Audit;
import org.folkmoot.job.LongWork;
import org.folkmoot.job.Progress;
import org.folkmoot.job.Recurring;
import org.folkmoot.job.WorkFailed;
import org.folkmoot.response.Arrivals;
import org.folkmoot.response.ImportResult;
import org.folkmoot.response.Landing;
import org.folkmoot.response.ReferenceTaken;
import org.folkmoot.response.ResponseTable;
import org.folkmoot.store.Clash;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/** The parts of an import that take their time. */
@Factory
final class TransferWork {

    static final String CHECK = "transfer-check";
    static final String IMPORT = "transfer-import";

    /** Problems that are kept; a file with more is wrong in another way. */
    private static final int MOST_PROBLEMS = 100_000;

    private static final int TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(30);

    private final TransferRepository repository;
    private final Transfers transfers;
    private final Landing landing;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    TransferWork(
            TransferRepository repository,
            Transfers transfers,
            Landing landing,
            Audit audit,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.transfers = transfers;
        this.landing = landing;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    @Singleton
    LongWork check() {
        return new LongWork(CHECK, this::check);
    }

    @Singleton
    LongWork bring() {
        return new LongWork(IMPORT, this::bring);
    }

    /** Files hold answers: those that nobody goes on with are not kept for ever. */
    @Singleton
    Recurring tidy() {
        return new Recurring(
                "transfer-tidy",
                Duration.ofHours(6),
                () -> repository.left(moments.now().minus(KEPT)).forEach(transfers::remove));
    }

    private void check(UUID id, Progress progress) {
        TransferRow row = repository.findById(id).orElseThrow();
        if (row.at() != TransferState.CHECKING) {
            return;
        }
        Table table = table(row);
        repository.removePieces(id, Transfers.PROBLEMS);
        List<Heading.Name> names = Heading.of(
                        transfers.first(id, 2), row.understood().headingRows())
                .names();
        try {
            ImportResult result = look(row, table, names, progress);
            repository.checked(
                    id,
                    result.arrivals().accepted(),
                    result.arrivals().alreadyHere(),
                    result.offRoute(),
                    table.leftOut,
                    result.problems().size() + result.more());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException broken) {
            repository.move(id, TransferState.CHECKING.id(), TransferState.FAILED.id());
            throw broken;
        }
    }

    private ImportResult look(TransferRow row, Table table, List<Heading.Name> names, Progress progress)
            throws IOException {
        int[] place = {0};
        try (Pieces.Packing packing = new Pieces.Packing(
                piece -> repository.addPiece(ids.next(), row.id(), Transfers.PROBLEMS, place[0]++, piece))) {
            return landing.look(
                    row.surveyId(),
                    table,
                    row.understood().channel(),
                    problem -> {
                        if (packing.rows() < MOST_PROBLEMS) {
                            int column = table.conversion.from(problem.place().column() - 1);
                            packing.row(new FileRow(
                                    problem.place().line(),
                                    List.of(
                                            FileRow.letters(column),
                                            names.get(column).shown(),
                                            problem.what(),
                                            problem.todo())));
                        }
                    },
                    (done, total) -> progress.step(done, row.fileRows()));
        }
    }

    private void bring(UUID id, Progress progress) {
        TransferRow row = repository.findById(id).orElseThrow();
        if (row.at() != TransferState.IMPORTING) {
            return;
        }
        try {
            Arrivals arrivals = land(row, progress);
            if (!arrivals.changed().isEmpty()) {
                throw new WorkFailed("Responses of this file came in by another way since its rows were looked at, with"
                        + " other answers. Nothing was kept. Look at all rows again.");
            }
            transactions.executeWrite(status -> {
                landing.complete(id);
                repository.imported(id, arrivals.accepted(), arrivals.alreadyHere(), moments.now());
                audit.record(
                        "responses.import",
                        row.consultation(),
                        row.surveyId() + ", " + arrivals.accepted() + " responses, import " + id);
                return null;
            });
            remember(row);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (ReferenceTaken taken) {
            fail(id);
            throw new WorkFailed("Another survey of the consultation has a response “" + taken.reference()
                    + "”. Nothing was kept. Leave the column with the numbers of responses out.");
        } catch (RuntimeException broken) {
            fail(id);
            throw broken;
        }
    }

    private Arrivals land(TransferRow row, Progress progress) {
        for (int tries = 1; ; tries++) {
            try {
                return landing.land(
                        row.id(),
                        row.surveyId(),
                        table(row),
                        row.understood().channel(),
                        (done, total) -> progress.step(Math.min(done, row.fileRows()), row.fileRows()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException clashed) {
                if (!Clash.in(clashed) || tries == TRIES) {
                    throw clashed;
                }
            }
        }
    }

    private void fail(UUID id) {
        landing.discard(id);
        repository.move(id, TransferState.IMPORTING.id(), TransferState.FAILED.id());
    }

    /** The file is not needed any more; how it was understood is, for the next one like it. */
    private void remember(TransferRow row) {
        Plan plan = row.understood();
        String hash =
                Heading.of(transfers.first(row.id(), 2), plan.headingRows()).hash();
        transactions.executeWrite(status -> {
            repository.forgetPlan(row.consultation(), row.survey(), hash);
            repository.addPlan(ids.next(), row.consultation(), row.survey(), hash, plan.text(), moments.now());
            repository.removePieces(row.id(), Transfers.ROWS);
            return repository.removePieces(row.id(), Transfers.PROBLEMS);
        });
    }

    private Table table(TransferRow row) {
        return new Table(row, new Conversion(row.understood(), transfers.targets(row.surveyId())), transfers);
    }

    /** The rows of an import as an export of the survey would have them. */
    private static final class Table implements ResponseTable {
        private final TransferRow row;
        private final Conversion conversion;
        private final Transfers transfers;
        private long leftOut;

        private Table(TransferRow row, Conversion conversion, Transfers transfers) {
            this.row = row;
            this.conversion = conversion;
            this.transfers = transfers;
        }

        @Override
        public String name() {
            return row.fileName();
        }

        @Override
        public String hash() {
            return row.hash();
        }

        @Override
        public List<String> columns() {
            return conversion.columns();
        }

        @Override
        public Rows open() throws IOException {
            Pieces.Unpacking unpacking = transfers.open(row.id(), Transfers.ROWS);
            for (int i = 0; i < row.understood().headingRows(); i++) {
                unpacking.next();
            }
            leftOut = 0;
            return new Rows() {
                @Override
                public Optional<Row> next() throws IOException {
                    for (Optional<FileRow> next = unpacking.next(); next.isPresent(); next = unpacking.next()) {
                        if (next.get().blank()) {
                            continue;
                        }
                        Optional<Row> converted = conversion.row(next.get());
                        if (converted.isPresent()) {
                            return converted;
                        }
                        leftOut++;
                    }
                    return Optional.empty();
                }

                @Override
                public void close() throws IOException {
                    unpacking.close();
                }
            };
        }
    }
}
