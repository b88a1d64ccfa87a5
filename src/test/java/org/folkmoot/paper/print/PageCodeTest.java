package org.folkmoot.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.junit.jupiter.api.Test;

class PageCodeTest {

    private static final SurveyId SURVEY = new SurveyId("communities", "residents");

    @Test
    void readsWhatItWrites() {
        PageCode numbered =
                new PageCode(SURVEY, 2, "en", Layout.STANDARD, Part.MAIN, 3, Optional.of(new SheetNumber(104_273)));
        assertEquals("FM1|communities/residents|2|en|S|M|3|" + new SheetNumber(104_273).digits(), numbered.text());
        assertEquals(Optional.of(numbered), PageCode.read(numbered.text()));
        PageCode plain = new PageCode(SURVEY, 11, "en-x-easy", Layout.LARGE_PRINT, Part.EQUALITY, 1, Optional.empty());
        assertEquals("FM1|communities/residents|11|en-x-easy|L|E|1|", plain.text());
        assertEquals(Optional.of(plain), PageCode.read(plain.text()));
    }

    @Test
    void otherCodesAreNotOurs() {
        for (String text : new String[] {
            "",
            "https://example.org/",
            "FM2|communities/residents|2|en|S|M|3|",
            "FM1|communities/residents|2|en|S|C|1|",
            "FM1|communities/residents|2|en|S|M|3|1042730",
            "FM1|communities/residents|99999999999|en|S|M|3|",
            "FM1|communities|2|en|S|M|3|",
            "FM1|communities/residents|2|en|S|M|3"
        }) {
            assertEquals(Optional.empty(), PageCode.read(text), text);
        }
    }
}
