package org.folkmoot.paper;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.response.Edition;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Question;

/** What a third person does: settles where two keyings differ, answers keyers, decides on forms that bear one number. */
@Singleton
class Supervision {

    private final BatchRepository batches;
    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final KeyingRepository keyings;
    private final QuestionRepository questions;
    private final ComparisonRepository comparisons;
    private final Checking checking;
    private final Counting counting;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Supervision(
            BatchRepository batches,
            SheetRepository sheets,
            LeafRepository leaves,
            KeyingRepository keyings,
            QuestionRepository questions,
            ComparisonRepository comparisons,
            Checking checking,
            Counting counting,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.batches = batches;
        this.sheets = sheets;
        this.leaves = leaves;
        this.keyings = keyings;
        this.questions = questions;
        this.comparisons = comparisons;
        this.checking = checking;
        this.counting = counting;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /** What a third person decided on one question; {@code third} holds only if it is chosen. */
    record Decision(SettlementRow.Choice choice, SettlementRow.Reason reason, String words, Written third) {}

    enum Outcome {
        SETTLED,
        /** Somebody settled it before, or took a keying back. */
        NOT_DISPUTED,
        /** Who keyed a sheet does not settle it. */
        OWN_KEYING
    }

    /** Two keyings of one part of a sheet, side by side. */
    record Pair(
            Batch batch,
            Sheet sheet,
            Part part,
            SheetState state,
            Edition edition,
            KeyingRow first,
            KeyingRow second,
            List<Comparison.Difference> differences) {}

    /** Two finished keyings of a part of a sheet; empty if there are not two yet, so that the second stays blind. */
    Optional<Pair> pair(UUID sheetId, Part part) {
        return transactions.executeRead(status -> {
            Optional<Sheet> sheet = sheets.findById(sheetId);
            List<KeyingRow> both = keyings.of(sheetId, part);
            if (sheet.isEmpty()
                    || both.size() < 2
                    || both.stream().anyMatch(keying -> keying.state() != KeyingRow.State.DONE)) {
                return Optional.empty();
            }
            Batch batch = batches.findById(sheet.get().batchId()).orElseThrow();
            Edition edition = counting.edition(batch, sheet.get());
            return Optional.of(new Pair(
                    batch,
                    sheet.get(),
                    part,
                    leaves.of(sheetId, part).orElseThrow().state(),
                    edition,
                    both.get(0),
                    both.get(1),
                    Comparison.of(
                            Comparison.questions(edition.survey(), part),
                            Checking.written(both.get(0)),
                            Checking.written(both.get(1)))));
        });
    }

    /** Whether an officer keyed a part of a sheet, and so cannot settle it. */
    boolean keyed(UUID sheet, Part part, Officer officer) {
        return keyings.by(sheet, part, officer.id()) > 0;
    }

    /**
     * Settles a part of a sheet.
     *
     * @param decisions one for each question that differs
     */
    Outcome settle(UUID sheetId, Part part, Map<QuestionId, Decision> decisions, Officer officer) {
        return transactions.executeWrite(status -> {
            Sheet sheet = sheets.findById(sheetId).orElseThrow();
            batches.holdDesk(sheet.consultation()).orElseThrow();
            if (keyed(sheetId, part, officer)) {
                return Outcome.OWN_KEYING;
            }
            if (leaves.move(sheetId, part, SheetState.DISPUTED, SheetState.SETTLED) == 0) {
                return Outcome.NOT_DISPUTED;
            }
            keep(pair(sheetId, part).orElseThrow(), decisions, officer);
            checking.record(officer, "sheet.settle", sheet);
            counting.goOn(sheet.batchId(), part, officer);
            return Outcome.SETTLED;
        });
    }

    private void keep(Pair pair, Map<QuestionId, Decision> decisions, Officer officer) {
        Written first = Checking.written(pair.first());
        Written second = Checking.written(pair.second());
        Set<String> firstWrong = new HashSet<>();
        Set<String> secondWrong = new HashSet<>();
        List<SettlementRow> rows = new ArrayList<>();
        for (Comparison.Difference difference : pair.differences()) {
            Question question = difference.question();
            QuestionId id = question.head().id();
            Decision decision = Optional.ofNullable(decisions.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("Nothing was decided on " + id + "."));
            Written holds = Comparison.only(
                    switch (decision.choice()) {
                        case FIRST -> first;
                        case SECOND -> second;
                        case THIRD -> decision.third();
                    },
                    id);
            if (!Comparison.same(question, first, holds)) {
                firstWrong.add(id.value());
            }
            if (!Comparison.same(question, second, holds)) {
                secondWrong.add(id.value());
            }
            rows.add(new SettlementRow(
                    ids.next(),
                    pair.sheet().id(),
                    pair.part(),
                    id.value(),
                    decision.choice(),
                    decision.reason(),
                    decision.words(),
                    AnswerJson.of(holds),
                    officer.id(),
                    moments.now()));
        }
        comparisons.saveAll(rows);
        checking.note(
                Comparison.questions(pair.edition().survey(), pair.part()),
                List.of(pair.first(), pair.second()),
                firstWrong,
                secondWrong);
    }

    /** What was decided on a part of a sheet, as evidence. */
    List<SettlementRow> settlements(UUID sheet, Part part) {
        return comparisons.of(sheet, part);
    }

    /** Answers a keyer, whose sheet then goes on; false if somebody did before. */
    boolean answer(UUID question, String words, Officer officer) {
        return transactions.executeWrite(status -> {
            QuestionRow row = questions.findById(question).orElseThrow();
            if (questions.answer(question, words, officer.id(), moments.now()) == 0) {
                return false;
            }
            keyings.move(row.keyingId(), KeyingRow.State.ASKED, KeyingRow.State.OPEN);
            checking.record(
                    officer,
                    "keying.answer",
                    sheets.findById(keyings.findById(row.keyingId())
                                    .orElseThrow()
                                    .sheetId())
                            .orElseThrow());
            return true;
        });
    }

    /**
     * Decides on a sheet whose answers are the same as those of another that bears its number.
     *
     * @param same whether it is the same form, and so a duplicate
     * @return false if somebody decided before
     */
    boolean decide(UUID sheetId, boolean same, String reason, Officer officer) {
        return transactions.executeWrite(status -> {
            Sheet sheet = sheets.findById(sheetId).orElseThrow();
            batches.holdDesk(sheet.consultation()).orElseThrow();
            sheet = sheets.findById(sheetId).orElseThrow();
            if (sheet.twinId() == null || sheet.sameAs() != null) {
                return false;
            }
            Batch batch = batches.findById(sheet.batchId()).orElseThrow();
            if (same) {
                return checking.setAside(sheet, SheetState.DUPLICATE, reason, Optional.of(sheet.twinId()), officer);
            }
            counting.own(batch, sheet, reason, officer);
            counting.goOn(batch.id(), Part.MAIN, officer);
            return true;
        });
    }

    /** Sets with how many wrong answers in 10,000 a sample passes. */
    void limit(String consultation, int limit, Officer officer) {
        transactions.executeWrite(status -> {
            batches.insertDesk(consultation);
            batches.setLimit(consultation, limit);
            audit.record(officer, "check.limit", consultation, limit + " in 10,000");
            return null;
        });
    }

    /** Has all sheets of a batch keyed twice that do not count yet. */
    void checkAll(UUID batchId, Officer officer) {
        transactions.executeWrite(status -> {
            Batch batch = batches.findById(batchId).orElseThrow();
            batches.holdDesk(batch.consultation()).orElseThrow();
            if (batches.checkAll(batchId) == 1) {
                audit.record(officer, "batch.check-all", batch.consultation(), "batch " + batch.number());
            }
            return null;
        });
    }
}
