package org.folkmoot.form;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import org.folkmoot.response.Contact;
import org.folkmoot.response.Contacts;

/** What comes after sending, one thing after another: the equality questions, what contact details are for, the receipt. */
@Singleton
class Afterwards {

    private final DraftRepository drafts;
    private final DraftContactRepository over;
    private final DraftChangeRepository changes;
    private final Contacts contacts;
    private final TransactionOperations<Connection> transactions;

    Afterwards(
            DraftRepository drafts,
            DraftContactRepository over,
            DraftChangeRepository changes,
            Contacts contacts,
            TransactionOperations<Connection> transactions) {
        this.drafts = drafts;
        this.over = over;
        this.changes = changes;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    /** Where somebody goes who has sent this draft. */
    String next(Visit visit, Draft sent) {
        return sent.equalityOver() ? afterEquality(visit, sent) : visit.path("equality");
    }

    /** Where somebody goes who has answered or declined the equality questions. */
    String afterEquality(Visit visit, Draft sent) {
        return visit.path(offers(visit, sent) ? "keep-in-touch" : "receipt");
    }

    /** Whether contact details are still to be asked for. */
    boolean offers(Visit visit, Draft sent) {
        return visit.survey().contactDetails().isPresent()
                && over.count(sent.id()) == 0
                && changes.findById(sent.id()).isEmpty();
    }

    /** Keeps contact details or that there are none, once. Of a test nothing is kept. */
    void take(Visit visit, Optional<Contact> given) {
        transactions.executeWrite(status -> {
            Optional<Draft> draft =
                    visit.token().flatMap(token -> drafts.hold(token.hash())).filter(Draft::over);
            if (draft.isPresent()
                    && over.over(draft.get().id()) == 1
                    && !draft.get().test()) {
                given.ifPresent(contact -> contacts.add(visit.id(), contact));
            }
            return true;
        });
    }
}
