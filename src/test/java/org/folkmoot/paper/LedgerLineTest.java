package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerLineTest {

    @Test
    void aLineThatDoesNotBalanceCannotBeMade() {
        assertThrows(IllegalStateException.class, () -> new LedgerLine("1", 10, 3, 2, 1, 1, 1, 1));
        assertThrows(
                IllegalStateException.class,
                () -> new Ledger.Sums(
                        List.of(),
                        List.of(new LedgerLine("post", 1, 1, 0, 0, 0, 0, 0)),
                        List.of(),
                        List.of(),
                        LedgerLine.sum("", List.of())));
    }

    @Test
    void linesAddUp() {
        LedgerLine one = new LedgerLine("1", 10, 3, 2, 1, 1, 1, 2);
        LedgerLine sum = LedgerLine.sum("", List.of(one, one));
        assertEquals(new LedgerLine("", 20, 6, 4, 2, 2, 2, 4), sum);
        assertEquals(6, sum.aside());
    }
}
