package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.paper.print.Part;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * Draws which sheets of a batch are keyed twice, and judges by them whether the others can count. Where too many answers of the
 * first keyings were wrong the sample is doubled, and then made to be all sheets.
 */
@Singleton
final class Samples {

    static final int USUAL_LIMIT = 50;
    private static final long LIMIT_UNIT = 10_000;
    private static final double HUNDRED = 100;

    private final BatchRepository batches;
    private final CheckRepository checks;
    private final LeafRepository leaves;
    private final ComparisonRepository comparisons;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;

    Samples(
            BatchRepository batches,
            CheckRepository checks,
            LeafRepository leaves,
            ComparisonRepository comparisons,
            Audit audit,
            Ids ids,
            Moments moments) {
        this.batches = batches;
        this.checks = checks;
        this.leaves = leaves;
        this.comparisons = comparisons;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
    }

    /** Which sheets of a batch can count, as far as its check has come. */
    enum Standing {
        /** All that are keyed. */
        ALL_KEYED,
        /** Those that were keyed twice, if they were to be, and the others. */
        SAMPLE_PASSED,
        /** Only those that were keyed twice. */
        TWICE_KEYED,
        NONE;

        boolean passes(LeafRow leaf) {
            boolean twice = leaf.state() == SheetState.AGREED || leaf.state() == SheetState.SETTLED;
            return switch (this) {
                case ALL_KEYED -> true;
                case SAMPLE_PASSED -> twice || !leaf.sampled();
                case TWICE_KEYED -> twice;
                case NONE -> false;
            };
        }
    }

    /** Draws the sample of a batch that is closed, or what of it is missing after sheets were added or set aside. */
    void draw(Batch batch, Part part) {
        if (batch.checking() != Checked.SAMPLE || batch.closed() == null) {
            return;
        }
        List<UUID> undrawn = leaves.undrawn(batch.id(), part);
        int drawn = leaves.drawn(batch.id(), part);
        int all = undrawn.size() + drawn;
        if (all == 0) {
            return;
        }
        batches.insertCheck(batch.id(), part, ids.random().getMostSignificantBits(), 0);
        CheckRow check = checks.of(batch.id(), part).orElseThrow();
        int wanted = Math.max(1, (int) Math.ceil(all * batch.share() / HUNDRED));
        wanted = check.widened() == 0 ? wanted : check.widened() == 1 ? Math.min(all, 2 * wanted) : all;
        if (wanted > drawn) {
            enlarge(check, undrawn, drawn, wanted - drawn, check.widened());
            batches.failAgain(batch.id(), part);
        }
    }

    /** Judges a batch by its check as it stands. */
    Standing look(Batch batch, Part part, Officer officer) {
        return switch (batch.checking()) {
            case NONE -> Standing.ALL_KEYED;
            case ALL -> Standing.TWICE_KEYED;
            case SAMPLE -> lookAtSample(batch, part, officer);
        };
    }

    private Standing lookAtSample(Batch batch, Part part, Officer officer) {
        Optional<CheckRow> found = checks.of(batch.id(), part);
        if (found.isEmpty()) {
            return Standing.NONE;
        }
        CheckRow check = found.get();
        if (check.passed() != null) {
            return Standing.SAMPLE_PASSED;
        }
        List<UUID> undrawn = leaves.undrawn(batch.id(), part);
        if (leaves.unchecked(batch.id(), part) > 0) {
            return undrawn.isEmpty() ? Standing.TWICE_KEYED : Standing.NONE;
        }
        int limit = batches.limit(batch.consultation()).orElse(USUAL_LIMIT);
        boolean good =
                comparisons.firstWrong(batch.id(), part) * LIMIT_UNIT <= limit * comparisons.compared(batch.id(), part);
        if (good || undrawn.isEmpty()) {
            batches.pass(batch.id(), part, moments.now());
            audit.record(officer, "batch.pass", batch.consultation(), "batch " + batch.number() + " " + part);
            return Standing.SAMPLE_PASSED;
        }
        int drawn = leaves.drawn(batch.id(), part);
        int more = check.widened() == 0 ? Math.min(drawn, undrawn.size()) : undrawn.size();
        enlarge(check, undrawn, drawn, more, check.widened() + 1);
        audit.record(
                officer,
                "batch.widen",
                batch.consultation(),
                "batch " + batch.number() + " " + part + " by " + more + " sheets");
        return more == undrawn.size() ? Standing.TWICE_KEYED : Standing.NONE;
    }

    private void enlarge(CheckRow check, List<UUID> from, int drawn, int more, int widened) {
        pick(from, more, check.seed() + drawn).forEach(sheet -> leaves.sample(sheet, check.part()));
        batches.widen(check.batchId(), check.part(), drawn + more, widened);
    }

    /** So many of a list, each with the same chance; the same ones for the same seed. */
    static <T> List<T> pick(List<T> from, int many, long seed) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, many);
    }
}
