package org.folkmoot.story;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Story;

/**
 * Stories that their writers let us publish, and what officers decide of them. A story is shown only while an officer's yes
 * stands for it as it is: it goes at once when the response is withdrawn or set aside, when consent is taken back, and, until an
 * officer has read it again, when anything in it changes.
 */
@Singleton
public class Stories {
    /** Most stories of one question that are looked through for those that wait. */
    private static final int MOST = 2_000;

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Pictures pictures;
    private final StoryRepository repository;
    private final TransactionOperations<Connection> transactions;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;

    Stories(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Pictures pictures,
            StoryRepository repository,
            TransactionOperations<Connection> transactions,
            Audit audit,
            Ids ids,
            Moments moments) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.pictures = pictures;
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
    }

    /** The story questions of a consultation's surveys as they are asked now, by survey. */
    public List<Asked> asked(String consultation) {
        return definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .flatMap(edition -> stories(edition).map(question -> new Asked(edition, question)))
                .toList();
    }

    /** A question to which stories are told. */
    public record Asked(Edition edition, Question question) {}

    private static Stream<Question> stories(Edition edition) {
        return edition.survey().questions().stream()
                .filter(question -> question.story().isPresent());
    }

    /** Stories that no officer has decided of yet, in the order in which they came. */
    public List<Review> waiting(String consultation) {
        List<Review> waiting = new ArrayList<>();
        for (Asked asked : asked(consultation)) {
            SurveyId survey = asked.edition().survey().id();
            QuestionId question = asked.question().head().id();
            repository.candidates(survey, question, MOST).stream()
                    .flatMap(id -> find(consultation, new ResponseId(id), question).stream())
                    .filter(review -> review.state() == Review.State.WAITING)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    /** How many stories no officer has decided of; those that changed afterwards are not among them. */
    public long countWaiting(String consultation) {
        return asked(consultation).stream()
                .mapToLong(asked -> repository.countUndecided(
                        asked.edition().survey().id(), asked.question().head().id()))
                .sum();
    }

    /** Stories of which this was decided, the last decided first; those that have changed since are left out. */
    public List<Review> decided(String consultation, Review.State state) {
        return repository.findByConsultationAndStateOrderByDecidedDescAndId(consultation, state.id()).stream()
                .flatMap(row ->
                        find(consultation, new ResponseId(row.responseId()), new QuestionId(row.question())).stream())
                .filter(review -> review.state() == state)
                .toList();
    }

    /** Whether anything is shown to the public. */
    public boolean anyShown(String consultation) {
        return repository
                .findByConsultationAndStateOrderByDecidedDescAndId(consultation, Review.State.SHOWN.id())
                .stream()
                .anyMatch(row -> find(consultation, new ResponseId(row.responseId()), new QuestionId(row.question()))
                        .filter(review -> review.state() == Review.State.SHOWN)
                        .isPresent());
    }

    /** The picture of this hash, if a story shows it to the public. */
    public Optional<Picture> shownPicture(String consultation, String hash) {
        return decided(consultation, Review.State.SHOWN).stream()
                .filter(review -> review.shownPicture()
                        .filter(picture -> picture.hash().equals(hash))
                        .isPresent())
                .findFirst()
                .flatMap(review -> pictures.drawn(review.response(), review.question()));
    }

    /** The picture of a story, for officers. */
    public Optional<Picture> picture(String consultation, ResponseId response, QuestionId question) {
        return find(consultation, response, question).flatMap(review -> pictures.drawn(response, question));
    }

    /** A story that may be published, whatever was decided of it; empty where consent or the response is gone. */
    public Optional<Review> find(String consultation, ResponseId response, QuestionId question) {
        return responses
                .byId(response)
                .filter(found -> found.survey().consultation().equals(consultation))
                .filter(found -> found.disposition() == Disposition.INCLUDED)
                .flatMap(found -> telling(found, question))
                .map(telling ->
                        Review.of(telling, repository.findByResponseIdAndQuestion(response.value(), question.value())));
    }

    private Optional<Telling> telling(Response response, QuestionId question) {
        Map<QuestionId, Answer> answers = response.answers();
        if (!Story.consents(answers.get(Story.consentOf(question)))) {
            return Optional.empty();
        }
        return answers.get(question) instanceof Answer.Words words
                ? Optional.of(new Telling(
                        response.id(),
                        question,
                        response.survey(),
                        response.reference(),
                        response.provenance().language(),
                        response.provenance().madeUp(),
                        words.text(),
                        Story.name(answers.get(Story.nameOf(question))),
                        pictures.of(response.id(), question)))
                : Optional.empty();
    }

    /** Keeps what an officer has set down without deciding; a story that was shown is shown so from now on. */
    public void set(Officer officer, Review read, Review.Settings settings) {
        decide(officer, read, read.state(), settings, read.reason(), "story.edit");
    }

    /** Shows a story to the public as it was read. */
    public void show(Officer officer, Review read, Review.Settings settings) {
        decide(officer, read, Review.State.SHOWN, settings, "", "story.show");
    }

    /** Does not show a story, or shows it no longer. */
    public void refuse(Officer officer, Review read, String reason) {
        decide(officer, read, Review.State.REFUSED, settings(read), reason, "story.refuse");
    }

    /** Puts a story back among those that wait; it is shown no longer. */
    public void takeBack(Officer officer, Review read) {
        decide(officer, read, Review.State.WAITING, settings(read), "", "story.take-back");
    }

    private static Review.Settings settings(Review read) {
        return new Review.Settings(read.redaction(), read.nameShown(), read.pictureShown(), read.alt());
    }

    private void decide(
            Officer officer, Review read, Review.State state, Review.Settings settings, String reason, String action) {
        Telling telling = read.telling();
        transactions.executeWrite(status -> {
            keep(telling, state, settings, reason);
            audit.record(
                    officer,
                    action,
                    telling.survey().consultation(),
                    "response " + telling.response().value() + ", question " + telling.question());
            return null;
        });
    }

    /** Shows stories that a program made up, without an officer. */
    public void showMadeUp(List<Review> reviews) {
        transactions.executeWrite(status -> {
            reviews.stream().filter(review -> review.telling().madeUp()).forEach(review -> {
                keep(review.telling(), Review.State.SHOWN, settings(review), "");
                audit.record(
                        "story.show",
                        review.telling().survey().consultation(),
                        "response " + review.response().value() + ", made up");
            });
            return null;
        });
    }

    private void keep(Telling telling, Review.State state, Review.Settings settings, String reason) {
        UUID response = telling.response().value();
        Optional<ReviewRow> before = repository.findByResponseIdAndQuestion(
                response, telling.question().value());
        ReviewRow row = new ReviewRow(
                before.map(ReviewRow::id).orElseGet(ids::next),
                response,
                telling.question().value(),
                telling.survey().consultation(),
                state.id(),
                telling.hash(),
                settings.redaction().lines(),
                settings.nameShown(),
                settings.pictureShown(),
                Pictures.alt(settings.alt()),
                Pictures.alt(reason),
                moments.now());
        if (before.isPresent()) {
            repository.update(row);
        } else {
            repository.save(row);
        }
    }

    /** Deletes all that is kept here of a response, in the caller's transaction. */
    void erase(ResponseId response) {
        pictures.erase(response);
        repository.deleteOfResponse(response.value());
    }
}
