package org.folkmoot.form;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Source;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Route;

/**
 * Keeps answers while they are being written. Requests with one token come after one another, so two tabs or a double click
 * lose nothing.
 */
@Singleton
class Drafts {

    /** How long answers are kept that nobody has touched. */
    static final Duration KEPT = Duration.ofDays(30);

    /** How long the receipt can be seen again after sending. */
    static final Duration RECEIPT_KEPT = Duration.ofDays(7);

    private final DraftRepository repository;
    private final Editions editions;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Drafts(
            DraftRepository repository,
            Editions editions,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.repository = repository;
        this.editions = editions;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /** What came of leaving a page. */
    sealed interface Saved {

        /**
         * @param stop the page as it was sent; its place on the path may have changed
         * @param onForm the questions that stood on the form
         */
        record Kept(Draft draft, Journey journey, Route.Stop stop, Set<QuestionId> onForm) implements Saved {}

        /** The page is not on the respondent's path now, as when another tab led away from it; the marks wait there. */
        record OffPath(Draft draft, Journey journey) implements Saved {}

        /** It was sent before; nothing was changed. */
        record Over() implements Saved {}

        record Gone() implements Saved {}
    }

    /**
     * What a draft is begun with.
     *
     * @param marks what is already written, such as answers taken from a file
     * @param seen the pages that were left with good answers
     * @param test whether it is never counted, whatever becomes of the consultation
     * @param carriedFrom the edition of another shape under which the marks were made; empty if there is none
     */
    record Beginning(
            SurveyId survey,
            Edition edition,
            String language,
            Optional<String> notice,
            boolean test,
            Optional<Source> source,
            Written marks,
            Set<String> seen,
            Optional<Integer> carriedFrom) {

        Beginning from(Optional<Source> newSource) {
            return new Beginning(survey, edition, language, notice, test, newSource, marks, seen, carriedFrom);
        }

        Beginning holding(Written newMarks, Set<String> newSeen, Optional<Integer> newCarriedFrom) {
            return new Beginning(survey, edition, language, notice, test, source, newMarks, newSeen, newCarriedFrom);
        }
    }

    Draft begin(DraftToken token, Beginning with) {
        Instant now = moments.now();
        return transactions.executeWrite(status -> {
            Draft draft = repository.save(new Draft(
                    ids.next(),
                    with.survey().consultation(),
                    with.survey().survey(),
                    with.edition().number(),
                    with.language(),
                    with.notice().orElse(null),
                    AnswerJson.of(with.marks()),
                    String.join(" ", with.seen()),
                    now,
                    now,
                    null,
                    null,
                    null,
                    false,
                    with.test(),
                    with.source().map(Source::slug).orElse(null),
                    with.carriedFrom().orElse(null)));
            repository.insertKey(token.hash(), draft.id(), now);
            return draft;
        });
    }

    Optional<Draft> find(DraftToken token, SurveyId survey) {
        return repository
                .find(token.hash())
                .filter(draft -> draft.surveyId().equals(survey))
                .map(draft ->
                        stale(draft).isEmpty() ? draft : carry(token, survey).orElse(draft));
    }

    /** What takes answers over into the edition that is live now; empty where they may go on under their own. */
    private Optional<Carrying> stale(Draft draft) {
        return editions.current(draft.surveyId())
                .filter(live -> !draft.over() && live.number() != draft.edition())
                .map(live -> new Carrying(edition(draft).survey(), live.survey()))
                .filter(Carrying::needed);
    }

    private Optional<Draft> carry(DraftToken token, SurveyId survey) {
        return held(
                token,
                survey,
                Optional.empty(),
                (draft, now) -> Optional.of(stale(draft)
                        .map(over -> repository.update(draft.carried(
                                editions.current(survey).orElseThrow().number(),
                                over.marks(draft.marks()),
                                over.seen(draft.pagesSeen()))))
                        .orElse(draft)));
    }

    /** What the respondent has to be told of a change of the survey since they began; empty if nothing. */
    Optional<Carrying> carrying(Draft draft) {
        return Optional.ofNullable(draft.carriedFrom())
                .flatMap(number -> editions.find(draft.surveyId(), number))
                .map(began -> new Carrying(began.survey(), edition(draft).survey()));
    }

    /** Goes on in another language; the one at the time of sending is recorded with the response. */
    void speak(DraftToken token, String language) {
        repository.speak(token.hash(), language);
    }

    Edition edition(Draft draft) {
        return editions.at(draft.surveyId(), draft.edition());
    }

    Journey journey(Draft draft) {
        return Journey.of(edition(draft).survey(), draft.marks());
    }

    /** Where a respondent takes up answers that were begun. */
    String onwards(Visit visit, Draft draft) {
        return new Way(visit, journey(draft), draft.pagesSeen()).onwards();
    }

    /**
     * Keeps what was sent of a page, good or bad, and leaves the marks of all other pages as they are.
     *
     * @param onForm the questions that stood on the form, as it says itself; empty if it says nothing
     */
    Saved leave(
            DraftToken token,
            SurveyId survey,
            String page,
            Optional<Set<QuestionId>> onForm,
            Map<String, List<String>> sent) {
        return held(token, survey, new Saved.Gone(), (draft, now) -> {
            if (draft.over()) {
                return new Saved.Over();
            }
            Journey before = journey(draft);
            Optional<Route.Stop> here = before.stop(page);
            if (here.isEmpty() || !before.open(page, draft.pagesSeen())) {
                return new Saved.OffPath(offPath(draft, before, page, onForm, sent, now), before);
            }
            Set<QuestionId> asked = onForm.orElse(here.get().ids());
            Journey after = Journey.of(before.survey(), before.taking(here.get().page(), asked, sent));
            Route.Stop stop = after.stop(page).orElse(here.get());
            Set<String> seen = after.stillSeen(draft.pagesSeen(), before);
            if (after.faults(stop).isEmpty() && asked.containsAll(stop.ids())) {
                seen.add(page);
            } else {
                seen.remove(page);
            }
            after.path().stream()
                    .filter(later -> before.stop(later.id())
                            .filter(as -> !as.ids().containsAll(later.ids()))
                            .isPresent())
                    .filter(later -> !later.id().equals(page))
                    .forEach(brought -> seen.remove(brought.id()));
            Draft saved = repository.update(draft.with(after.written(), seen, now));
            return new Saved.Kept(saved, after, stop, asked);
        });
    }

    /** Keeps marks of a page that the respondent may come to yet; what is not on the path is never sent. */
    private Draft offPath(
            Draft draft,
            Journey journey,
            String page,
            Optional<Set<QuestionId>> onForm,
            Map<String, List<String>> sent,
            Instant now) {
        Set<String> seen = new LinkedHashSet<>(draft.pagesSeen());
        seen.remove(page);
        return journey.survey()
                .page(page)
                .or(() -> carrying(draft).flatMap(over -> over.before().page(page)))
                .map(known -> journey.taking(known, onForm.orElse(Set.of()), sent))
                .map(marks -> repository.update(draft.with(marks, seen, now)))
                .orElse(draft);
    }

    /** Deletes answers that were not sent; does nothing to those that were. */
    void discard(DraftToken token) {
        repository.deleteUnsent(token.hash());
    }

    /** Deletes what has lain too long, sent or not; gives how many. */
    int purge() {
        Instant now = moments.now();
        return repository.purge(now.minus(KEPT), now.minus(RECEIPT_KEPT));
    }

    /** Does something with a draft that nobody else can touch meanwhile; {@code gone} if there is none of the survey. */
    <T> T held(DraftToken token, SurveyId survey, T gone, BiFunction<Draft, Instant, T> work) {
        return transactions.executeWrite(status -> repository
                .hold(token.hash())
                .filter(draft -> draft.surveyId().equals(survey))
                .map(draft -> work.apply(draft, moments.now()))
                .orElse(gone));
    }
}
