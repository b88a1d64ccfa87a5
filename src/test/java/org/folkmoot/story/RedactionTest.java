package org.folkmoot.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void wordsGoWhereverTheyStandAndOnlyThere() {
        Redaction ann = Redaction.of(" Ann \n\nAnn\nMill  Lane");
        assertEquals(List.of("Ann", "Mill  Lane"), ann.hidden());
        assertEquals(
                "[…]’s annual fair, […]. [...] (“[…]”)", ann.applied("Ann’s annual fair, mill\nlane. [...] (“ANN”)"));
    }

    @Test
    void theLongerGoesFirst() {
        assertEquals("[…] and […]", Redaction.of("Ann\nAnn Lee").applied("Ann Lee and Ann"));
    }

    @Test
    void signsOfPatternsAreWords() {
        Redaction signs = Redaction.of("a.b*c\n$1\\E");
        assertEquals("axbxc […] […]", signs.applied("axbxc a.b*c $1\\E"));
        assertEquals(List.of(), signs.notIn(List.of("a.b*c", "$1\\E")));
        assertEquals(List.of("$1\\E"), signs.notIn(List.of("a.b*c")));
    }
}
