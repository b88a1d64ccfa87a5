package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.paper.print.Part;

/** Gathers what waits for a supervisor. */
@Singleton
final class Waiting {

    private final BatchRepository batches;
    private final CheckRepository checks;
    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final KeyingRepository keyings;
    private final QuestionRepository questions;
    private final ComparisonRepository comparisons;
    private final PaperWords words;

    Waiting(
            BatchRepository batches,
            CheckRepository checks,
            SheetRepository sheets,
            LeafRepository leaves,
            KeyingRepository keyings,
            QuestionRepository questions,
            ComparisonRepository comparisons,
            PaperWords words) {
        this.batches = batches;
        this.checks = checks;
        this.sheets = sheets;
        this.leaves = leaves;
        this.keyings = keyings;
        this.questions = questions;
        this.comparisons = comparisons;
        this.words = words;
    }

    record Question(UUID id, String sheet, int batch, int place, String who, Instant asked, String said) {}

    /** @param own whether the officer keyed it, so that somebody else settles it */
    record Dispute(UUID sheet, String part, String partName, String number, int batch, int place, boolean own) {}

    record Twin(UUID sheet, String number, int batch, int place, String other, int otherBatch, int otherPlace) {}

    /**
     * The check of one part of a batch.
     *
     * @param sampled sheets that are keyed twice
     * @param left of these, not beyond dispute yet
     * @param compared answers compared so far, and {@code wrong} those of the first keyings that were wrong
     * @param passed when the others could count; null as long as they cannot
     */
    record Check(
            int batch,
            String part,
            String checking,
            int sampled,
            long left,
            long compared,
            long wrong,
            String rate,
            int widened,
            @Nullable Instant passed,
            boolean all) {}

    int limit(String consultation) {
        return batches.limit(consultation).orElse(Samples.USUAL_LIMIT);
    }

    List<Question> questions(String consultation) {
        return questions.open(consultation).stream().map(this::question).toList();
    }

    private Question question(QuestionRow row) {
        Sheet sheet = sheets.findById(
                        keyings.findById(row.keyingId()).orElseThrow().sheetId())
                .orElseThrow();
        return new Question(
                row.id(),
                sheet.shown(),
                batch(sheet).number(),
                sheet.place(),
                words.name(row.askedBy()),
                row.asked(),
                row.words());
    }

    List<Dispute> disputes(String consultation, Officer officer) {
        return leaves.disputed(consultation).stream()
                .map(leaf -> {
                    Sheet sheet = sheets.findById(leaf.sheetId()).orElseThrow();
                    return new Dispute(
                            sheet.id(),
                            leaf.part().code(),
                            part(leaf.part()),
                            sheet.shown(),
                            batch(sheet).number(),
                            sheet.place(),
                            keyings.by(sheet.id(), leaf.part(), officer.id()) > 0);
                })
                .toList();
    }

    List<Twin> twins(String consultation) {
        return sheets.twins(consultation).stream()
                .map(sheet -> {
                    Sheet other = sheets.findById(sheet.twinId()).orElseThrow();
                    return new Twin(
                            sheet.id(),
                            sheet.shown(),
                            batch(sheet).number(),
                            sheet.place(),
                            other.shown(),
                            batch(other).number(),
                            other.place());
                })
                .toList();
    }

    List<Check> checks(String consultation) {
        List<Check> lines = new ArrayList<>();
        for (Batch batch : batches.findByConsultationOrderByNumberDesc(consultation)) {
            if (batch.checking() == Checked.NONE || batch.practice()) {
                continue;
            }
            for (Part part : List.of(Part.MAIN, Part.EQUALITY)) {
                check(batch, part).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<Check> check(Batch batch, Part part) {
        boolean all = batch.checking() == Checked.ALL;
        int sampled = all ? leaves.keyable(batch.id(), part) : leaves.drawn(batch.id(), part);
        if (leaves.keyable(batch.id(), part) == 0) {
            return Optional.empty();
        }
        Optional<CheckRow> row = checks.of(batch.id(), part);
        long compared = comparisons.compared(batch.id(), part);
        long wrong = comparisons.firstWrong(batch.id(), part);
        return Optional.of(new Check(
                batch.number(),
                part(part),
                words.checking(batch),
                sampled,
                all ? leaves.uncheckedOfAll(batch.id(), part) : leaves.unchecked(batch.id(), part),
                compared,
                wrong,
                compared == 0 ? "" : ErrorRates.percent((double) wrong / compared),
                row.map(CheckRow::widened).orElse(0),
                row.map(CheckRow::passed).orElse(null),
                all));
    }

    String part(Part part) {
        return words.say("sheets.part." + part.name().toLowerCase(Locale.ROOT));
    }

    private Batch batch(Sheet sheet) {
        return batches.findById(sheet.batchId()).orElseThrow();
    }
}
