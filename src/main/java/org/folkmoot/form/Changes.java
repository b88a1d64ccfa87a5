package org.folkmoot.form;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Reopened;
import org.folkmoot.response.Response;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Route;

/** Takes up a response that was sent as a draft again, so that its respondent can change it on the same pages. */
@Singleton
class Changes {

    private final Drafts drafts;
    private final DraftRepository repository;
    private final DraftChangeRepository changes;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Changes(
            Drafts drafts,
            DraftRepository repository,
            DraftChangeRepository changes,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.drafts = drafts;
        this.repository = repository;
        this.changes = changes;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** Begins a draft that says what the response says, with every page seen. */
    Draft begin(DraftToken token, Response response, Edition edition, String language, Optional<String> notice) {
        return transactions.executeWrite(status -> {
            Draft draft = drafts.begin(
                    token,
                    response.survey(),
                    edition,
                    language,
                    notice,
                    response.disposition() == Disposition.TEST,
                    response.provenance().source());
            Written marks = Reopened.marks(edition.survey(), response.answers());
            Set<String> seen = Journey.of(edition.survey(), marks).path().stream()
                    .map(Route.Stop::id)
                    .collect(Collectors.toSet());
            changes.save(new DraftChange(draft.id(), response.id().value()));
            return repository.update(draft.with(marks, seen, moments.now()));
        });
    }

    boolean isChange(Draft draft) {
        return changes.findById(draft.id()).isPresent();
    }
}
