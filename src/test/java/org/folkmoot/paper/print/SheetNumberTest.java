package org.folkmoot.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetNumberTest {

    @Test
    void theCheckDigitIsDamms() {
        // The example of the thesis: 572 has the check digit 4.
        assertEquals("0005724", new SheetNumber(572).digits());
    }

    @Test
    void isReadAsPeopleTypeIt() {
        SheetNumber number = new SheetNumber(104_273);
        String digits = number.digits();
        assertEquals("104 273-" + digits.charAt(6), number.written());
        for (String typed : new String[] {
            digits,
            number.written(),
            " " + number.written() + " ",
            digits.replaceAll("(.)", "$1 "),
            "104\u2013273 " + digits.charAt(6)
        }) {
            assertEquals(Optional.of(number), SheetNumber.read(typed), typed);
        }
    }

    @Test
    void wrongDigitsAndExchangedNeighboursAreFound() {
        Random random = new Random(7);
        for (int n = 0; n < 500; n++) {
            String digits = new SheetNumber(random.nextInt(1_000_000)).digits();
            for (int i = 0; i < digits.length(); i++) {
                for (char other = '0'; other <= '9'; other++) {
                    String typed = digits.substring(0, i) + other + digits.substring(i + 1);
                    assertEquals(
                            other == digits.charAt(i), SheetNumber.read(typed).isPresent(), typed);
                }
                if (i > 0 && digits.charAt(i) != digits.charAt(i - 1)) {
                    String exchanged = digits.substring(0, i - 1)
                            + digits.charAt(i)
                            + digits.charAt(i - 1)
                            + digits.substring(i + 1);
                    assertEquals(Optional.empty(), SheetNumber.read(exchanged), exchanged);
                }
            }
        }
    }

    @Test
    void otherTextsAreNoNumbers() {
        for (String typed : new String[] {"", "104273", "10427355", "ABCDEFG", "104 27B-5", "١٠٤٢٧٣٥"}) {
            assertEquals(Optional.empty(), SheetNumber.read(typed), typed);
        }
    }

    @Test
    void theNextOneFollowsUntilTheLast() {
        assertEquals(new SheetNumber(104_274), new SheetNumber(104_273).next());
        assertThrows(IllegalArgumentException.class, () -> new SheetNumber(999_999).next());
        assertThrows(IllegalArgumentException.class, () -> new SheetNumber(-1));
    }
}
