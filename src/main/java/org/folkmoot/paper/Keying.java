package org.folkmoot.paper;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;

/** Takes a keyed form to the door and enters it in the ledger, both or neither. */
@Singleton
final class Keying {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Intake intake;
    private final KeyedSheetRepository sheets;
    private final Responses responses;
    private final Batches batches;
    private final KeyingRepository keyings;
    private final Editions editions;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Keying(
            Intake intake,
            KeyedSheetRepository sheets,
            Responses responses,
            Batches batches,
            KeyingRepository keyings,
            Editions editions,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.intake = intake;
        this.sheets = sheets;
        this.responses = responses;
        this.batches = batches;
        this.keyings = keyings;
        this.editions = editions;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /** What became of a form. */
    enum Outcome {
        /** Kept now, or before by the same screen. */
        KEPT,
        /** Not kept: another form of this survey and channel bears the number, and the keyer did not say that this is so. */
        NUMBER_TAKEN
    }

    LocalDate today() {
        return LocalDate.ofInstant(moments.now(), LONDON);
    }

    /** The key of a newly rendered screen. */
    String newKey() {
        return ids.random().toString();
    }

    /**
     * Marks that cannot be counted as they stand, so that the keyer looks at the form again before they are kept as spoilt or
     * unreadable. What was left empty is no fault on paper.
     */
    static List<Fault> doubts(List<Question> questions, Written written) {
        return questions.stream()
                .map(question -> question.read(written))
                .filter(reading -> !passedOver(reading))
                .flatMap(reading -> reading.faults().stream())
                .toList();
    }

    private static boolean passedOver(Reading reading) {
        return reading.answer() instanceof Answer.Missing missing && missing.why() == Why.SKIPPED;
    }

    /** Keeps a form whose head is in order. */
    Outcome key(KeyedForm form, LocalDate received, Edition edition, Officer officer) {
        Instant now = moments.now();
        Optional<String> sheet = Optional.of(form.sheet())
                .filter(number -> !number.isEmpty())
                .map(number ->
                        SheetNumber.read(number).map(SheetNumber::written).orElse(number));
        Provenance provenance = new Provenance(
                form.channel(),
                now,
                form.language(),
                Optional.empty(),
                false,
                sheet,
                Optional.of(received),
                Optional.of(form.assisted()).filter(helper -> !helper.isEmpty()));
        // With the officer in it nobody's form can be passed off as another's.
        String key = "keyed:" + officer.id() + ":" + (form.key().isEmpty() ? newKey() : form.key());
        Submission submission = Submission.of(edition.survey().id(), edition.number(), form.written(), provenance, key);
        return transactions.executeWrite(status -> {
            Outcome outcome = switch (intake.accept(submission)) {
                case Receipt.Accepted accepted -> enter(accepted, submission, form.sameNumber(), officer, now);
                case Receipt.AlreadyHere before -> Outcome.KEPT;
                case Receipt.Refused refused ->
                    throw new IllegalStateException("The door refused a keyed form: " + refused.faults());
            };
            if (outcome == Outcome.NUMBER_TAKEN) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** Keeps what was typed, as of a sheet from a batch: answers to which the form did not lead are nowhere else. */
    private void keep(Sheet sheet, Submission submission, Officer officer, Instant now) {
        Written main = submission.written();
        for (Question question :
                editions.at(submission.survey(), submission.edition()).survey().equalityQuestions()) {
            main = main.without(question.head().id());
        }
        UUID keying = ids.next();
        keyings.begin(keying, sheet.id(), Part.MAIN, 1, officer.id(), AnswerJson.of(Written.NOTHING), now);
        keyings.finish(keying, AnswerJson.of(main), now);
    }

    private Outcome enter(
            Receipt.Accepted accepted, Submission submission, boolean sameNumber, Officer officer, Instant now) {
        String consultation = submission.survey().consultation();
        String survey = submission.survey().survey();
        String channel = submission.provenance().channel().id();
        String sheet = submission.provenance().sheet().orElse(null);
        int copy = sheet == null
                ? 1
                : responses.bearing(submission.survey(), submission.provenance().channel(), sheet);
        if (copy > 1 && !sameNumber) {
            return Outcome.NUMBER_TAKEN;
        }
        UUID response = accepted.id().value();
        int entered = sheets.insertIfAbsent(
                response, consultation, survey, channel, sheet, copy, accepted.reference(), officer.id(), now);
        if (entered == 0) {
            return Outcome.NUMBER_TAKEN;
        }
        if (submission.provenance().channel() == Channel.PAPER) {
            Sheet kept = batches.direct(responses.byId(accepted.id()).orElseThrow(), officer);
            keep(kept, submission, officer, now);
        }
        audit.record(officer, "paper.key", consultation, survey + " " + accepted.reference());
        return Outcome.KEPT;
    }
}
