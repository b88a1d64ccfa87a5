package org.folkmoot.survey.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;

/** What every kind of question must keep for whatever answer and whatever marks. */
class QuestionKindPropertiesTest {

    /** An answer of one of the sample questions. */
    record Given(Question question, Answer answer) {
        @Override
        public String toString() {
            return question.head().id() + " " + answer;
        }
    }

    @Provide
    Arbitrary<Given> given() {
        List<Arbitrary<Given>> all = new ArrayList<>();
        QuestionKindContractTest.kinds()
                .map(Definition::sample)
                .forEach(question -> all.add(Answers.of(question).map(answer -> new Given(question, answer))));
        return Arbitraries.oneOf(all);
    }

    @Property
    void readingTheMarksOfItsCellsGivesTheAnswerBack(@ForAll("given") Given given) {
        Map<String, String> cells = Definition.cells(given.question(), given.answer());
        assertFalse(cells.isEmpty());
        assertEquals(
                Reading.of(given.answer()),
                given.question().read(given.question().marks(cells)));
    }

    @Property
    void anAnswerAgreesWithItselfAndIsToldInWords(@ForAll("given") Given given) {
        assertTrue(given.question().same(given.answer(), given.answer()));
        assertFalse(given.question().same(given.answer(), new Answer.Missing(Why.BLANK)));
        assertFalse(InWords.lines(given.question(), given.answer(), "en").isEmpty());
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().all().ofMaxLength(60);
    }

    @Property
    void whateverIsWrittenIsReadAndNeverThrown(@ForAll("anything") String text) {
        QuestionKindContractTest.kinds().map(Definition::sample).forEach(question -> {
            for (String field : question.widget().fields()) {
                Reading reading = question.read(Written.of(Map.of(field, List.of(text, text + "1"))));
                assertNotNull(reading.answer());
                assertTrue(reading.good()
                        || question.widget()
                                .fields()
                                .contains(reading.faults().getFirst().field()));
            }
            question.columns().forEach(column -> question.read(question.marks(Map.of(column.id(), text))));
        });
    }
}
