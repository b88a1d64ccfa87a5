package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.survey.Question;

/** Moves sheets from state to state, as keyings are finished, differ and are settled. */
@Singleton
final class Checking {

    private final BatchRepository batches;
    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final KeyingRepository keyings;
    private final ComparisonRepository comparisons;
    private final Samples samples;
    private final Counting counting;
    private final Audit audit;

    Checking(
            BatchRepository batches,
            SheetRepository sheets,
            LeafRepository leaves,
            KeyingRepository keyings,
            ComparisonRepository comparisons,
            Samples samples,
            Counting counting,
            Audit audit) {
        this.batches = batches;
        this.sheets = sheets;
        this.leaves = leaves;
        this.keyings = keyings;
        this.comparisons = comparisons;
        this.samples = samples;
        this.counting = counting;
        this.audit = audit;
    }

    /** Goes on after a keying was finished. */
    void finished(KeyingRow keying, Sheet sheet, Officer officer) {
        LeafRow leaf = leaves.of(sheet.id(), keying.part()).orElseThrow();
        if (leaf.counted() != null) {
            // It was taken back after it had counted: its answers went on counting until now.
            record(officer, "keying.finish", sheet);
            counting.again(leaf, officer);
            return;
        }
        if (keying.turn() == 1) {
            leaves.move(sheet.id(), keying.part(), SheetState.KEYING, SheetState.KEYED);
        } else {
            compare(keying, sheet);
        }
        record(officer, "keying.finish", sheet);
        counting.goOn(sheet.batchId(), keying.part(), officer);
    }

    private void compare(KeyingRow keying, Sheet sheet) {
        Batch batch = batches.findById(sheet.batchId()).orElseThrow();
        List<Question> questions =
                Comparison.questions(counting.edition(batch, sheet).survey(), keying.part());
        List<KeyingRow> both = keyings.of(sheet.id(), keying.part());
        boolean same = Comparison.of(questions, written(both.get(0)), written(both.get(1)))
                .isEmpty();
        leaves.move(sheet.id(), keying.part(), SheetState.CHECKING, same ? SheetState.AGREED : SheetState.DISPUTED);
        if (same) {
            note(questions, both, Set.of(), Set.of());
        }
    }

    /** Notes of each answer which keying of it was wrong. */
    void note(List<Question> questions, List<KeyingRow> both, Set<String> firstWrong, Set<String> secondWrong) {
        KeyingRow first = both.get(0);
        KeyingRow second = both.get(1);
        comparisons.add(questions.stream()
                .map(question -> question.head().id().value())
                .map(question -> new ComparedRow(
                        first.sheetId(),
                        first.part(),
                        question,
                        keyer(first),
                        keyer(second),
                        firstWrong.contains(question),
                        secondWrong.contains(question)))
                .toList());
    }

    private static UUID keyer(KeyingRow row) {
        return row.officerId() == null ? row.begunBy() : row.officerId();
    }

    static Written written(KeyingRow row) {
        return AnswerJson.written(row.written());
    }

    boolean takeBack(KeyingRow keying, Sheet sheet, Officer officer) {
        LeafRow leaf = leaves.of(sheet.id(), keying.part()).orElseThrow();
        if (leaf.counted() != null) {
            return leaf.state() == SheetState.COUNTED && reopened(keying, sheet, officer);
        }
        boolean moved = keying.turn() == 1
                ? leaves.move(sheet.id(), keying.part(), SheetState.KEYED, SheetState.KEYING) == 1
                : leaves.move(sheet.id(), keying.part(), SheetState.DISPUTED, SheetState.CHECKING)
                                + leaves.move(sheet.id(), keying.part(), SheetState.AGREED, SheetState.CHECKING)
                        == 1;
        if (moved) {
            comparisons.forget(sheet.id(), keying.part());
            sheets.twin(sheet.id(), null);
            reopened(keying, sheet, officer);
        }
        return moved;
    }

    private boolean reopened(KeyingRow keying, Sheet sheet, Officer officer) {
        keyings.move(keying.id(), KeyingRow.State.DONE, KeyingRow.State.OPEN);
        record(officer, "keying.take-back", sheet);
        return true;
    }

    boolean setAside(Sheet sheet, SheetState aside, String reason, Optional<UUID> same, Officer officer) {
        List<LeafRow> parts = leaves.ofSheet(sheet.id());
        if (parts.stream().anyMatch(leaf -> leaf.counted() != null)) {
            return false;
        }
        parts.forEach(leaf -> leaves.move(sheet.id(), leaf.part(), leaf.state(), aside));
        sheets.setAside(sheet.id(), reason, same.orElse(null));
        record(officer, "sheet.set-aside", sheet);
        goOn(sheet, officer);
        return true;
    }

    boolean restore(Sheet sheet, Officer officer) {
        List<LeafRow> parts = leaves.ofSheet(sheet.id());
        if (parts.stream().noneMatch(leaf -> leaf.state().aside())) {
            return false;
        }
        for (LeafRow leaf : parts) {
            leaves.move(sheet.id(), leaf.part(), leaf.state(), before(sheet, leaf.part()));
        }
        sheets.setAside(sheet.id(), "", null);
        sheets.twin(sheet.id(), null);
        record(officer, "sheet.restore", sheet);
        goOn(sheet, officer);
        return true;
    }

    /** The state of a sheet that follows from its keyings alone. */
    private SheetState before(Sheet sheet, Part part) {
        List<KeyingRow> all = keyings.of(sheet.id(), part);
        Set<Integer> done = all.stream()
                .filter(keying -> keying.state() == KeyingRow.State.DONE)
                .map(KeyingRow::turn)
                .collect(Collectors.toSet());
        if (all.isEmpty()) {
            return SheetState.RECEIVED;
        }
        if (!done.contains(1)) {
            return SheetState.KEYING;
        }
        if (all.size() == 1) {
            return SheetState.KEYED;
        }
        if (!done.contains(2)) {
            return SheetState.CHECKING;
        }
        if (!comparisons.of(sheet.id(), part).isEmpty()) {
            return SheetState.SETTLED;
        }
        Batch batch = batches.findById(sheet.batchId()).orElseThrow();
        List<Question> questions =
                Comparison.questions(counting.edition(batch, sheet).survey(), part);
        return Comparison.of(questions, written(all.get(0)), written(all.get(1)))
                        .isEmpty()
                ? SheetState.AGREED
                : SheetState.DISPUTED;
    }

    /** Looks again at the sample and at what may count, after a sheet came or went. */
    private void goOn(Sheet sheet, Officer officer) {
        goOn(sheet.batchId(), officer);
        counting.release(sheet.consultation(), sheet.number(), officer);
    }

    /** Looks again at the sample of a batch, and at what of it may count. */
    void goOn(UUID batchId, Officer officer) {
        Batch batch = batches.findById(batchId).orElseThrow();
        for (Part part : List.of(Part.MAIN, Part.EQUALITY)) {
            samples.draw(batch, part);
            counting.goOn(batchId, part, officer);
        }
    }

    void record(Officer officer, String action, Sheet sheet) {
        Batch batch = batches.findById(sheet.batchId()).orElseThrow();
        audit.record(officer, action, batch.consultation(), "batch " + batch.number() + " sheet " + sheet.place());
    }
}
