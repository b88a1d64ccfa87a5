package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * One form.
 *
 * @param place in its pile, from 1
 * @param number as printed or assigned; null on forms that were keyed without one
 * @param copy counts the forms that bear one number, from 1
 * @param assigned whether the number was given when it came in and written on it by hand
 * @param remarks ids of {@link Remark}s with blanks between them
 * @param reason why it was set aside; blank if it was not
 * @param sameAs of which sheet it is a duplicate
 * @param twinId the sheet of which it may be a duplicate, until a person has decided
 */
@MappedEntity("sheet")
public record Sheet(
        @Id UUID id,
        UUID batchId,
        int place,
        String consultation,
        @Nullable String number,
        int copy,
        boolean assigned,
        int edition,
        String language,
        String layout,
        String assisted,
        String remarks,
        String reason,
        @Nullable UUID sameAs,
        @Nullable UUID twinId,
        @Nullable UUID responseId,
        Instant recorded) {

    /** The number as it is shown; blank if there is none. */
    public String shown() {
        return number == null ? "" : copy == 1 ? number : number + " (" + copy + ")";
    }
}
