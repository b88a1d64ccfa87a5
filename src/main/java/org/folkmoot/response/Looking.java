package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks what would come of arrivals, some hundred at a time, each in a transaction of its own that ends before it returns. */
final class Looking {

    private final Flow flow;
    private final TransactionOperations<Connection> transactions;
    private final List<Arrival> waiting = new ArrayList<>();
    private Optional<ReferenceTaken> taken = Optional.empty();

    /** @param flow that keeps nothing */
    Looking(Flow flow, TransactionOperations<Connection> transactions) {
        this.flow = flow;
        this.transactions = transactions;
    }

    void add(Arrival arrival) {
        waiting.add(arrival);
        if (waiting.size() >= Flow.BATCH) {
            look();
        }
    }

    /**
     * What would come of all of them.
     *
     * @throws ReferenceTaken if one bears the reference of a response to another survey
     */
    Arrivals end() {
        look();
        if (taken.isPresent()) {
            throw taken.get();
        }
        return transactions.executeRead(status -> flow.end());
    }

    private void look() {
        if (taken.isEmpty() && !waiting.isEmpty()) {
            try {
                transactions.executeRead(status -> {
                    waiting.forEach(flow::add);
                    return flow.end();
                });
            } catch (ReferenceTaken found) {
                taken = Optional.of(found);
            }
        }
        waiting.clear();
    }
}
