package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Question;

/**
 * Brings the answers of sheets to the door, as soon as the check of their batch lets them. All of it happens while the
 * consultation's paper is held.
 */
@Singleton
final class Counting {

    private final BatchRepository batches;
    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final KeyingRepository keyings;
    private final ComparisonRepository comparisons;
    private final Samples samples;
    private final Numbers numbers;
    private final Intake intake;
    private final Responses responses;
    private final Revisions revisions;
    private final Editions editions;
    private final Audit audit;
    private final Moments moments;

    Counting(
            BatchRepository batches,
            SheetRepository sheets,
            LeafRepository leaves,
            KeyingRepository keyings,
            ComparisonRepository comparisons,
            Samples samples,
            Numbers numbers,
            Intake intake,
            Responses responses,
            Revisions revisions,
            Editions editions,
            Audit audit,
            Moments moments) {
        this.batches = batches;
        this.sheets = sheets;
        this.leaves = leaves;
        this.keyings = keyings;
        this.comparisons = comparisons;
        this.samples = samples;
        this.numbers = numbers;
        this.intake = intake;
        this.responses = responses;
        this.revisions = revisions;
        this.editions = editions;
        this.audit = audit;
        this.moments = moments;
    }

    /** Counts what of a batch can be counted now. */
    void goOn(UUID batchId, Part part, Officer officer) {
        Batch batch = batches.findById(batchId).orElseThrow();
        Samples.Standing standing = samples.look(batch, part, officer);
        leaves.answered(batchId, part).stream().filter(standing::passes).forEach(leaf -> count(batch, leaf, officer));
    }

    Edition edition(Batch batch, Sheet sheet) {
        return editions.at(batch.surveyId(), sheet.edition());
    }

    /** The marks that hold: those of the first keying, but for what a third person decided. */
    Written settled(UUID sheet, Part part) {
        Written written = AnswerJson.written(keyings.of(sheet, part).getFirst().written());
        for (SettlementRow settlement : comparisons.of(sheet, part)) {
            written = written.without(new QuestionId(settlement.question()))
                    .with(AnswerJson.written(settlement.written()));
        }
        return written;
    }

    /** The reference of the response that a sheet became; empty if it is none yet. */
    Optional<String> reference(Sheet sheet) {
        return Optional.ofNullable(sheet.responseId())
                .flatMap(response -> responses.byId(new ResponseId(response)))
                .map(Response::reference);
    }

    private void count(Batch batch, LeafRow leaf, Officer officer) {
        Sheet sheet = sheets.findById(leaf.sheetId()).orElseThrow();
        if (batch.practice()) {
            done(leaf);
            return;
        }
        switch (leaf.part()) {
            case MAIN -> {
                if (parted(batch, sheet, officer)) {
                    countAnswers(batch, leaf, officer);
                }
            }
            case EQUALITY -> countEquality(sheet, leaf);
            case SLIP -> throw new IllegalArgumentException("A slip is no part of a sheet.");
        }
    }

    /** Puts what a keyer has put right in the place of what counted before, which is kept as the response's past. */
    void again(LeafRow leaf, Officer officer) {
        Sheet sheet = sheets.findById(leaf.sheetId()).orElseThrow();
        Batch batch = batches.findById(sheet.batchId()).orElseThrow();
        if (batch.practice() || sheet.responseId() == null) {
            return;
        }
        if (leaf.part() == Part.MAIN) {
            ResponseId response = new ResponseId(sheet.responseId());
            String key = "sheet:" + sheet.id() + ":" + (revisions.past(response).size() + 1);
            revisions.revise(response, submission(batch, sheet, key));
        } else {
            countEquality(sheet, leaf);
        }
        audit.record(
                officer,
                "sheet.count-again",
                batch.consultation(),
                "batch " + batch.number() + " sheet " + sheet.place());
    }

    private void countAnswers(Batch batch, LeafRow leaf, Officer officer) {
        Sheet sheet = sheets.findById(leaf.sheetId()).orElseThrow();
        Submission submission = submission(batch, sheet, "sheet:" + sheet.id());
        ResponseId response = switch (intake.accept(submission)) {
            case Receipt.Accepted accepted -> accepted.id();
            case Receipt.AlreadyHere before -> before.id();
            case Receipt.Refused refused ->
                throw new IllegalStateException("The door refused a paper form: " + refused.faults());
        };
        sheets.counted(sheet.id(), response.value());
        done(leaf);
        audit.record(
                officer, "sheet.count", batch.consultation(), "batch " + batch.number() + " sheet " + sheet.place());
        goOn(batch.id(), Part.EQUALITY, officer);
        release(sheet.consultation(), sheet.number(), officer);
    }

    private Submission submission(Batch batch, Sheet sheet, String key) {
        Instant now = moments.now();
        Provenance provenance = new Provenance(
                Channel.PAPER,
                now,
                sheet.language(),
                Optional.empty(),
                false,
                Optional.ofNullable(sheet.number()),
                Optional.of(batch.received()),
                Optional.of(sheet.assisted()).filter(helper -> !helper.isEmpty()));
        return Submission.of(batch.surveyId(), sheet.edition(), settled(sheet.id(), Part.MAIN), provenance, key);
    }

    private void countEquality(Sheet sheet, LeafRow leaf) {
        if (sheet.responseId() == null) {
            return;
        }
        Written written = settled(sheet.id(), Part.EQUALITY);
        if (!written.fields().isEmpty() || !written.marks().isEmpty()) {
            Batch batch = batches.findById(sheet.batchId()).orElseThrow();
            Set<QuestionId> all = new HashSet<>();
            edition(batch, sheet)
                    .survey()
                    .equalityQuestions()
                    .forEach(question -> all.add(question.head().id()));
            intake.equality(new ResponseId(sheet.responseId()), written, all);
        }
        done(leaf);
    }

    private void done(LeafRow leaf) {
        leaves.count(leaf.sheetId(), leaf.part(), moments.now());
        leaves.move(leaf.sheetId(), leaf.part(), SheetState.KEYED, SheetState.COUNTED);
    }

    /** Counts the sheets that waited for one with the same number. */
    void release(String consultation, String number, Officer officer) {
        if (number == null) {
            return;
        }
        for (Sheet other : sheets.findByConsultationAndNumberOrderByCopy(consultation, number)) {
            boolean waits = leaves.of(other.id(), Part.MAIN)
                    .filter(leaf -> leaf.counted() == null && leaf.state().answered())
                    .isPresent();
            if (waits && other.copy() > 1) {
                goOn(other.batchId(), Part.MAIN, officer);
            }
        }
    }

    /**
     * Parts a sheet from others that bear its number. One whose answers differ is a copied blank and gets a number of its own;
     * one whose answers are the same may be the same form, which a person decides.
     *
     * @return whether it can count now
     */
    private boolean parted(Batch batch, Sheet sheet, Officer officer) {
        if (sheet.number() == null || sheet.assigned() || sheet.copy() == 1) {
            return true;
        }
        if (sheet.twinId() != null) {
            return false;
        }
        Map<QuestionId, Answer> own = answers(batch, sheet).orElseThrow();
        List<Question> questions = edition(batch, sheet).survey().questions();
        for (Sheet other : sheets.findByConsultationAndNumberOrderByCopy(sheet.consultation(), sheet.number())) {
            if (other.copy() >= sheet.copy()
                    || leaves.of(other.id(), Part.MAIN).orElseThrow().state().aside()) {
                continue;
            }
            Batch others = batches.findById(other.batchId()).orElseThrow();
            if (!others.survey().equals(batch.survey()) || others.practice()) {
                continue;
            }
            Optional<Map<QuestionId, Answer>> theirs = answers(others, other);
            if (theirs.isEmpty()) {
                return false;
            }
            if (Comparison.alike(questions, own, theirs.get())) {
                sheets.twin(sheet.id(), other.id());
                return false;
            }
        }
        own(batch, sheet, "", officer);
        return true;
    }

    /** Gives a sheet a number of its own, because it is another form than those that bear its number. */
    void own(Batch batch, Sheet sheet, String reason, Officer officer) {
        sheets.renumber(sheet.id(), numbers.next(sheet.consultation()), reason);
        audit.record(
                officer, "sheet.renumber", sheet.consultation(), "batch " + batch.number() + " sheet " + sheet.place());
    }

    /** What a sheet says; empty as long as nobody can know. */
    private Optional<Map<QuestionId, Answer>> answers(Batch batch, Sheet sheet) {
        if (sheet.responseId() != null) {
            return responses.byId(new ResponseId(sheet.responseId())).map(Response::answers);
        }
        if (!leaves.of(sheet.id(), Part.MAIN).orElseThrow().state().answered()) {
            return Optional.empty();
        }
        Written written = settled(sheet.id(), Part.MAIN);
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        edition(batch, sheet)
                .survey()
                .questions()
                .forEach(question -> answers.put(question.head().id(), Comparison.answer(question, written)));
        return Optional.of(answers);
    }
}
