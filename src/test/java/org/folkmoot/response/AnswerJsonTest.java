package org.folkmoot.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    @Property(tries = 500)
    void readsWhatItWroteInTheSameOrder(@ForAll("forms") Map<QuestionId, Answer> answers) {
        Map<QuestionId, Answer> read = AnswerJson.answers(AnswerJson.of(answers));
        assertEquals(answers, read);
        assertEquals(new ArrayList<>(answers.keySet()), new ArrayList<>(read.keySet()));
        read.forEach((question, answer) -> assertEquals(answers.get(question).toString(), answer.toString()));
    }

    @Property(tries = 200)
    void readsMarksAsTheyWereWritten(
            @ForAll Map<String, List<String>> fields,
            @ForAll Map<@net.jqwik.api.constraints.AlphaChars String, Written.Mark> marks) {
        Map<QuestionId, Written.Mark> byQuestion = new LinkedHashMap<>();
        marks.forEach((question, mark) -> byQuestion.put(new QuestionId(question), mark));
        Written written = new Written(fields, byQuestion);
        Written read = AnswerJson.written(AnswerJson.of(written));
        assertEquals(written, read);
        assertEquals(
                new ArrayList<>(fields.keySet()), new ArrayList<>(read.fields().keySet()));
    }

    @Test
    void isCompact() {
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        answers.put(new QuestionId("a"), Answer.Chosen.of("x"));
        answers.put(new QuestionId("b"), new Answer.Figure(new BigDecimal("1E+3")));
        answers.put(new QuestionId("c"), new Answer.Missing(Why.NOT_SHOWN));
        answers.put(new QuestionId("d"), new Answer.Words("Long"));
        assertEquals(
                "{\"a\":[\"x\"],\"b\":1000,\"c\":\"not-shown\",\"d\":null}",
                AnswerJson.of(answers, Set.of(new QuestionId("d"))));
        assertEquals(
                answers,
                AnswerJson.answers(
                        AnswerJson.of(answers, Set.of(new QuestionId("d"))), Map.of(new QuestionId("d"), "Long")));
    }

    @Test
    void refusesWhatItDidNotWrite() {
        for (String bad :
                List.of("{\"a\":\"because\"}", "{\"a\":{\"new\":1}}", "{\"a\":true}", "{\"a\":[\"x\"", "{\"a\"")) {
            assertThrows(IllegalArgumentException.class, () -> AnswerJson.answers(bad), bad);
        }
    }

    @Provide
    Arbitrary<Map<QuestionId, Answer>> forms() {
        Arbitrary<String> ids = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<Answer> chosen = Combinators.combine(
                        ids.list().ofMinSize(1).ofMaxSize(4).uniqueElements(),
                        Arbitraries.strings().ofMinLength(1))
                .as((options, note) -> new Answer.Chosen(
                        options, note.length() % 2 == 0 ? Map.of() : Map.of(options.getFirst(), note)));
        Arbitrary<Answer> missing = Arbitraries.of(Why.values()).map(Answer.Missing::new);
        Arbitrary<Answer> rows = Arbitraries.maps(ids, Arbitraries.oneOf(chosen, missing))
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Answer.Rows::new);
        Arbitrary<Answer> answers = Arbitraries.oneOf(
                chosen,
                missing,
                rows,
                ids.list().ofMinSize(1).ofMaxSize(5).map(Answer.Ranked::new),
                Arbitraries.bigDecimals().ofScale(8).map(Answer.Figure::new),
                Arbitraries.strings().ofMinLength(1).map(Answer.Words::new),
                Arbitraries.integers()
                        .between(-200_000, 200_000)
                        .map(day -> new Answer.Day(LocalDate.ofEpochDay(day))));
        return Arbitraries.maps(ids.map(QuestionId::new), answers).ofMaxSize(8).map(LinkedHashMap::new);
    }
}
