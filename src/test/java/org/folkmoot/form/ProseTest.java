package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void emptyLinesPartParagraphsAndHyphensMakeLists() {
        assertEquals(
                List.of(
                        new Prose("One line and the next.", List.of(), ""),
                        new Prose("It lists:", List.of(), ""),
                        new Prose("", List.of("first of all", "second"), ""),
                        new Prose("The end - really.", List.of(), "")),
                Prose.of("One line\nand the next.\n\nIt lists:\n- first\n  of all\n- second\nThe end - really.\n\n\n"));
        assertEquals(List.of(), Prose.of(" \n"));
    }
}
