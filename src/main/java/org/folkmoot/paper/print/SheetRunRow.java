package org.folkmoot.paper.print;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Copies printed with the numbers from the first to the last one, without check digits. */
@MappedEntity("sheet_run")
record SheetRunRow(
        @Id UUID id,
        String consultation,
        String survey,
        int edition,
        String language,
        Layout layout,
        int firstNumber,
        int lastNumber,
        Instant printed,
        UUID officerId) {

    SheetNumber first() {
        return new SheetNumber(firstNumber);
    }

    SheetNumber last() {
        return new SheetNumber(lastNumber);
    }

    int copies() {
        return lastNumber - firstNumber + 1;
    }
}
