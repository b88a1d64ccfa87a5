package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Invitations;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Revised;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Source;
import org.folkmoot.response.Submission;
import org.folkmoot.story.Pictures;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Route;

/** Brings drafts to the door, once: a double click or a second tab sends nothing twice. Then come the equality questions. */
@Singleton
class Sending {

    private final Drafts drafts;
    private final DraftRepository repository;
    private final DraftChangeRepository changes;
    private final Intake intake;
    private final Revisions revisions;
    private final Invitations invitations;
    private final Pictures pictures;

    Sending(
            Drafts drafts,
            DraftRepository repository,
            DraftChangeRepository changes,
            Intake intake,
            Revisions revisions,
            Invitations invitations,
            Pictures pictures) {
        this.drafts = drafts;
        this.repository = repository;
        this.changes = changes;
        this.intake = intake;
        this.revisions = revisions;
        this.invitations = invitations;
        this.pictures = pictures;
    }

    /** What came of sending. */
    sealed interface Sent {

        /** Kept, now or before. */
        record Kept(Draft draft) implements Sent {}

        /** Nothing was kept; the faults say what to mend. */
        record Faulty(List<Fault> faults) implements Sent {}

        /** A page has come onto the path that the respondent has not seen yet. */
        record Unseen(Route.Stop stop) implements Sent {}

        /** There is no such draft: it was purged or deleted. */
        record Gone() implements Sent {}

        /** The response that was to be changed was withdrawn. */
        record Withdrawn() implements Sent {}
    }

    /**
     * Sends the answers through the door; the words leave the draft in the same transaction.
     *
     * @param helper who helps the respondent, as it is to be kept; empty for nobody
     */
    Sent send(DraftToken token, SurveyId survey, Optional<String> helper) {
        return drafts.held(token, survey, new Sent.Gone(), (draft, now) -> {
            if (draft.over()) {
                return new Sent.Kept(draft);
            }
            Optional<Route.Stop> unseen = drafts.journey(draft).firstUnseen(draft.pagesSeen());
            if (unseen.isPresent()) {
                return new Sent.Unseen(unseen.get());
            }
            Provenance provenance = new Provenance(
                    Channel.ONLINE,
                    now,
                    draft.language(),
                    Optional.ofNullable(draft.notice()),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    helper,
                    Optional.ofNullable(draft.source()).map(Source::new));
            // Marks of questions off the path, of the equality section too, never reach the door.
            Submission submission = new Submission(
                    survey,
                    draft.edition(),
                    onPath(draft),
                    provenance,
                    draft.id().toString(),
                    Optional.empty(),
                    draft.test() ? Optional.of(Disposition.TEST) : Optional.empty());
            Optional<DraftChange> change = changes.findById(draft.id());
            if (change.isPresent()) {
                return changed(draft, new ResponseId(change.get().responseId()), submission, now);
            }
            return switch (intake.accept(submission)) {
                case Receipt.Accepted kept -> {
                    pictures.take(draft.id(), kept.id(), StorySteps.all(drafts.journey(draft)));
                    yield sent(draft, kept.id(), kept.reference(), now);
                }
                case Receipt.AlreadyHere kept -> sent(draft, kept.id(), kept.reference(), now);
                case Receipt.Refused refused -> new Sent.Faulty(refused.faults());
            };
        });
    }

    private Sent changed(Draft draft, ResponseId response, Submission submission, Instant now) {
        return switch (revisions.revise(response, submission)) {
            case Revised.Kept kept -> {
                pictures.take(draft.id(), response, StorySteps.all(drafts.journey(draft)));
                yield new Sent.Kept(repository.update(draft.sentAs(kept.id().value(), kept.reference(), true, now)));
            }
            case Revised.Refused refused -> new Sent.Faulty(refused.faults());
            case Revised.Gone gone -> new Sent.Withdrawn();
        };
    }

    private Sent sent(Draft draft, ResponseId response, String reference, Instant now) {
        invitations.sent(draft.id(), response);
        boolean noEquality = drafts.edition(draft).survey().equality().isEmpty();
        return new Sent.Kept(repository.update(draft.sentAs(response.value(), reference, noEquality, now)));
    }

    private Written onPath(Draft draft) {
        Journey journey = drafts.journey(draft);
        Written marks = journey.written();
        for (QuestionId question : journey.survey().byId().keySet()) {
            if (journey.path().stream().noneMatch(stop -> stop.ids().contains(question))) {
                marks = marks.without(question);
            }
        }
        return marks;
    }

    /**
     * What came of leaving a page of equality questions.
     *
     * @param faults what is to be mended; nothing was kept then
     * @param next the page that comes now; empty after the last one
     */
    record Told(List<Fault> faults, Optional<EqualityStep> next) {}

    /** Keeps what was sent of a page of equality questions beside the response; after the last page no more can be said. */
    Told equality(DraftToken token, SurveyId survey, EqualityStep here, Map<String, List<String>> sent) {
        return drafts.held(token, survey, new Told(List.of(), Optional.empty()), (draft, now) -> {
            if (!draft.over() || draft.equalityOver()) {
                return new Told(List.of(), Optional.empty());
            }
            Written marks = here.taking(draft.marks(), sent);
            Set<String> seen = new LinkedHashSet<>(draft.pagesSeen());
            here.ids().forEach(id -> seen.add(id.value()));
            List<Fault> faults = intake.equality(
                    new ResponseId(draft.response()),
                    marks,
                    seen.stream().map(QuestionId::new).collect(Collectors.toSet()));
            if (!faults.isEmpty()) {
                return new Told(faults, Optional.of(here));
            }
            Optional<EqualityStep> next =
                    here.next(EqualityStep.of(drafts.edition(draft).survey(), marks));
            repository.update(next.isPresent() ? draft.with(marks, seen, now) : draft.withEqualityOver(now));
            return new Told(faults, next);
        });
    }

    /** Remembers that the equality questions were declined. */
    void noEquality(DraftToken token, SurveyId survey) {
        drafts.held(token, survey, false, (draft, now) -> {
            if (draft.over()) {
                repository.update(draft.withEqualityOver(now));
            }
            return true;
        });
    }
}
