package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void contrastIsThatOfTheGuidelines() {
        Colour white = new Colour(0xffffff);
        assertEquals(21, white.contrast(new Colour(0)), 1e-9);
        assertEquals(1, white.contrast(white), 1e-9);
        // #767676 on white is the lightest grey that passes for text
        assertEquals(4.54, new Colour(0x767676).contrast(white), 0.005);
        assertEquals(4.48, white.contrast(new Colour(0x777777)), 0.005);
        assertEquals(5.25, new Colour(0xff0000).contrast(new Colour(0)), 0.005);
    }

    @Test
    void isReadAndWrittenAsInStyleSheets() {
        assertEquals(Optional.of(new Colour(0x0d4a52)), Colour.of("#0D4a52"));
        assertEquals("#0d4a52", new Colour(0x0d4a52).toString());
        assertEquals("#06252a", new Colour(0x0c4a54).darker(.5).toString());
        assertEquals(Optional.empty(), Colour.of("#fff"));
        assertEquals(Optional.empty(), Colour.of("teal"));
        assertEquals(Optional.empty(), Colour.of("#0d4a5g"));
    }
}
