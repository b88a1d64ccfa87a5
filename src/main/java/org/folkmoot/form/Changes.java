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
import org.folkmoot.story.Pictures;
import org.folkmoot.survey.Route;

/** Takes up a response that was sent as a draft again, so that its respondent can change it on the same pages. */
@Singleton
class Changes {

    private final Drafts drafts;
    private final DraftChangeRepository changes;
    private final Pictures pictures;
    private final TransactionOperations<Connection> transactions;

    Changes(
            Drafts drafts,
            DraftChangeRepository changes,
            Pictures pictures,
            TransactionOperations<Connection> transactions) {
        this.drafts = drafts;
        this.changes = changes;
        this.pictures = pictures;
        this.transactions = transactions;
    }

    /** Begins a draft that says what the response says, with every page seen. */
    Draft begin(DraftToken token, Response response, Edition edition, String language, Optional<String> notice) {
        Written marks = Reopened.marks(edition.survey(), response.answers());
        Set<String> seen = Journey.of(edition.survey(), marks).path().stream()
                .map(Route.Stop::id)
                .collect(Collectors.toSet());
        return transactions.executeWrite(status -> {
            Draft draft = drafts.begin(
                    token,
                    new Drafts.Beginning(
                            response.survey(),
                            edition,
                            language,
                            notice,
                            response.disposition() == Disposition.TEST,
                            response.provenance().source(),
                            marks,
                            seen,
                            Optional.empty()));
            changes.save(new DraftChange(draft.id(), response.id().value()));
            pictures.lend(response.id(), draft.id());
            return draft;
        });
    }

    boolean isChange(Draft draft) {
        return changes.findById(draft.id()).isPresent();
    }
}
