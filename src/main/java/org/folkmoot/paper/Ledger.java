package org.folkmoot.paper;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;

/** What became of the paper: computed each time it is looked at, and compared with itself. */
@Singleton
class Ledger {

    private final LedgerRepository repository;
    private final TransactionOperations<Connection> transactions;

    Ledger(LedgerRepository repository, TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /**
     * The same forms by batch number, by source and by day.
     *
     * @param leaves the equality leaves by batch number
     */
    record Sums(
            List<LedgerLine> byBatch,
            List<LedgerLine> bySource,
            List<LedgerLine> byDay,
            List<LedgerLine> leaves,
            LedgerLine all) {

        Sums {
            if (!LedgerLine.sum("", bySource).equals(all)
                    || !LedgerLine.sum("", byDay).equals(all)) {
                throw new IllegalStateException("The ledger by batch, by source and by day does not come to the same.");
            }
        }
    }

    /** @throws IllegalStateException if it does not balance, which is a fault of the program */
    Sums of(String consultation) {
        return transactions.executeRead(status -> {
            List<LedgerLine> byBatch = repository.byBatch(consultation);
            LedgerLine all = LedgerLine.sum("", byBatch);
            long sheets = repository.sheets(consultation);
            if (all.received() != sheets) {
                throw new IllegalStateException(
                        "The ledger tells of " + all.received() + " sheets, and there are " + sheets + ".");
            }
            return new Sums(
                    byBatch,
                    repository.bySource(consultation),
                    repository.byDay(consultation),
                    repository.leaves(consultation),
                    all);
        });
    }

    /** By survey and question, and by keyer. */
    record Errors(List<LedgerRepository.Errors> byQuestion, List<LedgerRepository.Errors> byKeyer) {

        long keyed() {
            return byQuestion.stream().mapToLong(LedgerRepository.Errors::keyed).sum();
        }

        long wrong() {
            return byQuestion.stream().mapToLong(LedgerRepository.Errors::wrong).sum();
        }
    }

    Errors errors(String consultation) {
        return transactions.executeRead(
                status -> new Errors(repository.byQuestion(consultation), repository.byKeyer(consultation)));
    }
}
