package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.answer.Answer;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeTest {

    private static Question keeping(String keep) {
        return Definition.good(new Postcode().sample().yaml().replace("keep: district", "keep: " + keep));
    }

    @ParameterizedTest
    @CsvSource({
        "st16 2lh,full,ST16 2LH",
        "ST162LH,full,ST16 2LH",
        "' st16-2lh. ',full,ST16 2LH",
        "m1 1ae,full,M1 1AE",
        "ec1a1bb,full,EC1A 1BB",
        "st16 2lh,sector,ST16 2",
        "ST16 2,sector,ST16 2",
        "st16 2lh,district,ST16",
        "ST16 2,district,ST16",
        "s t 1 6,district,ST16",
        "S12,district,S12",
        "S1 2,district,S1"
    })
    void onlyAsMuchIsKeptAsTheQuestionSays(String entry, String keep, String kept) {
        assertEquals(Reading.of(new Answer.Words(kept)), read(keeping(keep), "postcode", entry));
    }

    @ParameterizedTest
    @CsvSource({"ST16,full", "ST16 2,full", "ST16,sector", "Mereford,district", "123,district", "ST16 2L,district"})
    void tooLittleOrNoPostcodeIsSentBack(String entry, String keep) {
        assertEquals(List.of("postcode-" + keep), faults(read(keeping(keep), "postcode", entry)));
    }

    @Test
    void whatIsKeptIsOneOfThreeWords() {
        assertEquals(
                "did you mean “sector”?",
                Definition.read(new Postcode().sample().yaml().replace("keep: district", "keep: sectr"))
                        .problems()
                        .getFirst()
                        .todo());
    }
}
