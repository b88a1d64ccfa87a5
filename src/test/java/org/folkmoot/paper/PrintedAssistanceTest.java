package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.folkmoot.paper.print.Forms;
import org.junit.jupiter.api.Test;

class PrintedAssistanceTest {

    @Test
    void theFormAsksWhoHelpedAsTheKeyingScreenDoes() {
        assertEquals(KeyedForm.ASSISTED, Forms.ASSISTED);
        assertEquals(
                Stream.concat(Stream.of("nobody"), KeyedForm.HELPERS.stream()).toList(), Forms.HELPERS);
    }
}
