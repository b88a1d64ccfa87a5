package org.folkmoot.form;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import org.folkmoot.store.Moments;

/** The ways back to a draft from another device, and away from this one. */
@Singleton
class Returns {

    private final DraftRepository repository;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Returns(DraftRepository repository, TransactionOperations<Connection> transactions, Moments moments) {
        this.repository = repository;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** The code that this device shows for its draft, from now on taken on any other: the same one each time. */
    ReturnCode code(DraftToken device, Draft draft) {
        ReturnCode code = ReturnCode.of(device, draft.id());
        transactions.executeWrite(status -> repository.insertKey(code.hash(), draft.id(), moments.now()));
        return code;
    }

    Optional<Draft> find(ReturnCode code) {
        return repository.find(code.hash());
    }

    /** Lets one more device have the draft, all others keep it; empty if the code leads nowhere. */
    Optional<Draft> open(ReturnCode code, DraftToken device) {
        return transactions.executeWrite(status -> {
            Optional<Draft> draft = repository.hold(code.hash());
            draft.ifPresent(found -> repository.insertKey(device.hash(), found.id(), moments.now()));
            return draft;
        });
    }

    /** Lets a device have its draft no longer; codes and other devices still have it. */
    void forget(DraftToken device) {
        transactions.executeWrite(status -> repository.deleteKey(device.hash()));
    }
}
