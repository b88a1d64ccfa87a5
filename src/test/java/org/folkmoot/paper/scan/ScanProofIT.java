package org.folkmoot.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Surveys as they are printed, filled in by hand, scanned and read. The seeds are others than those with which the reader was
 * made. {@code -Dfolkmoot.scan=10000} reads so many boxes; the figures are kept in {@code target/scan/proof.txt}.
 */
class ScanProofIT {

    private static final int BOXES = Integer.getInteger("folkmoot.scan", 1_000);
    private static final long SEED = Long.getLong("folkmoot.scan.seed", 52_360_000);

    @TempDir
    private Path folder;

    private final ReadingFigures figures = new ReadingFigures();

    @Test
    void formsThatPeopleFilledInAreReadAndNothingIsWronglySure() throws Exception {
        Piles piles = new Piles(folder, SEED);
        while (figures.boxes() < BOXES) {
            piles.next(this::read);
        }
        figures.publish("proof");
        assertEquals(0, figures.wronglySure(), figures::table);
        assertTrue(figures.right() >= 0.995, figures::table);
    }

    private void read(Piles.Leaf leaf, PageReading reading) {
        figures.page(reading instanceof PageReading.Read);
        if (reading instanceof PageReading.Read read) {
            assertEquals(leaf.code(), read.code());
            read.boxes().forEach(box -> figures.box(leaf.page().marks().get(box.box()), box));
        }
    }
}
