package org.folkmoot.paper;

import jakarta.inject.Singleton;
import org.folkmoot.paper.print.SheetNumber;

/** Numbers for forms that came without one. */
@Singleton
final class Numbers {

    private final BatchRepository batches;
    private final SheetRepository sheets;

    Numbers(BatchRepository batches, SheetRepository sheets) {
        this.batches = batches;
        this.sheets = sheets;
    }

    /** A number that no sheet of the consultation bears. Only while the consultation's paper is held. */
    String next(String consultation) {
        while (true) {
            String number = new SheetNumber(batches.assigned(consultation)).written();
            batches.oneMoreAssigned(consultation);
            if (sheets.copies(consultation, number) == 0) {
                return number;
            }
        }
    }
}
