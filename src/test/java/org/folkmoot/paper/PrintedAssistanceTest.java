package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.paper.print.Forms;
import org.junit.jupiter.api.Test;

class PrintedAssistanceTest {

    @Test
    void theFormAsksWhoHelpedAsTheKeyingScreenDoes() {
        assertEquals(KeyedForm.ASSISTED, Forms.ASSISTED);
        assertEquals(List.of("nobody", "library", "interviewer", "carer"), Forms.HELPERS);
    }
}
