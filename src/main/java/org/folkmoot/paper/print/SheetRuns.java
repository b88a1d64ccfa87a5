package org.folkmoot.paper.print;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Edition;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/** Draws the numbers of copies and remembers which were printed. Numbers from 900,000 are given to forms that come in without. */
@Singleton
public class SheetRuns {

    static final int MOST = 500;
    private static final int FIRST = 100_000;
    private static final int LAST = 899_999;

    private final SheetRunRepository repository;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    SheetRuns(
            SheetRunRepository repository,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.repository = repository;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    List<SheetRunRow> of(String consultation) {
        return repository.findByConsultationOrderByFirstNumberDesc(consultation);
    }

    Optional<SheetRunRow> find(String consultation, UUID id) {
        return repository.findById(id).filter(run -> run.consultation().equals(consultation));
    }

    /** The form on which a number was printed, as the code on its first page tells it; empty if we never printed it. */
    public Optional<PageCode> printed(String consultation, SheetNumber number) {
        return repository
                .with(consultation, number.number())
                .map(run -> new PageCode(
                        new SurveyId(run.consultation(), run.survey()),
                        run.edition(),
                        run.language(),
                        run.layout(),
                        Part.MAIN,
                        1,
                        Optional.of(number)));
    }

    /**
     * Takes the next numbers of the consultation for copies of a form.
     *
     * @return empty if there are not so many left
     */
    Optional<UUID> draw(Edition edition, String language, Layout layout, int copies, Officer officer) {
        SurveyId survey = edition.survey().id();
        UUID id = ids.next();
        while (true) {
            int first = repository.last(survey.consultation()).orElse(FIRST - 1) + 1;
            int last = first + copies - 1;
            if (last > LAST) {
                return Optional.empty();
            }
            boolean drawn = transactions.executeWrite(status -> {
                boolean mine = repository.insertIfAbsent(
                                id,
                                survey.consultation(),
                                survey.survey(),
                                edition.number(),
                                language,
                                layout,
                                first,
                                last,
                                moments.now(),
                                officer.id())
                        > 0;
                if (mine) {
                    audit.record(
                            officer,
                            "forms.print",
                            survey.consultation(),
                            survey.survey() + " edition " + edition.number() + ", " + copies + " copies");
                }
                return mine;
            });
            if (drawn) {
                return Optional.of(id);
            }
        }
    }
}
