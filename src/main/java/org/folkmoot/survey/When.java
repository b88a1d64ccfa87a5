package org.folkmoot.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;

/** The earlier answers for which a page or question is asked. */
public sealed interface When {

    /** Whether it holds for the answers given so far; a question not answered counts as not answered. */
    default boolean holds(Map<QuestionId, Answer> answers) {
        return switch (this) {
            case About about -> {
                Answer answer = answers.get(about.question());
                yield answer != null && !(answer instanceof Answer.Missing) && about.fits(answer);
            }
            case All all -> all.parts().stream().allMatch(holding(answers));
            case Any any -> any.parts().stream().anyMatch(holding(answers));
            case Not not -> !not.part().holds(answers);
        };
    }

    /** The questions that it names. */
    default Set<QuestionId> named() {
        return switch (this) {
            case About about -> Set.of(about.question());
            case All all -> named(all.parts());
            case Any any -> named(any.parts());
            case Not not -> not.part().named();
        };
    }

    private static Set<QuestionId> named(List<When> parts) {
        return parts.stream().flatMap(part -> part.named().stream()).collect(Collectors.toSet());
    }

    private static Predicate<When> holding(Map<QuestionId, Answer> answers) {
        return part -> part.holds(answers);
    }

    /** Something that must be true of the answer to one question. It is never true of a missing answer. */
    sealed interface About extends When {

        QuestionId question();

        /** Whether it is true of an answer that is not missing. */
        boolean fits(Answer answer);
    }

    /** Any answer but a missing one. */
    record Answered(QuestionId question) implements About {
        @Override
        public boolean fits(Answer answer) {
            return true;
        }
    }

    /** One of these options is among those chosen. */
    record OneOf(QuestionId question, Set<String> options) implements About {
        public OneOf {
            options = Set.copyOf(options);
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Chosen chosen
                    && chosen.options().stream().anyMatch(options::contains);
        }
    }

    /** One of these options was chosen for a row. */
    record RowOneOf(QuestionId question, String row, Set<String> options) implements About {
        public RowOneOf {
            options = Set.copyOf(options);
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Rows rows
                    && rows.rows().get(row) instanceof Answer.Chosen chosen
                    && chosen.options().stream().anyMatch(options::contains);
        }
    }

    /** An option was given a place from the first to {@code within}, from 1. */
    record Ranked(QuestionId question, String option, int within) implements About {
        @Override
        public boolean fits(Answer answer) {
            int place = answer instanceof Answer.Ranked ranked ? ranked.order().indexOf(option) + 1 : 0;
            return place >= 1 && place <= within;
        }
    }

    /** The number lies between two, both taken in; one of them at least is there. */
    record Within(QuestionId question, Optional<BigDecimal> least, Optional<BigDecimal> greatest) implements About {
        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Figure figure
                    && least.map(limit -> figure.number().compareTo(limit) >= 0).orElse(true)
                    && greatest.map(limit -> figure.number().compareTo(limit) <= 0)
                            .orElse(true);
        }
    }

    /** The day lies between two, both taken in; one of them at least is there. */
    record Dated(QuestionId question, Optional<LocalDate> earliest, Optional<LocalDate> latest) implements About {
        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Day day
                    && earliest.map(limit -> !day.date().isBefore(limit)).orElse(true)
                    && latest.map(limit -> !day.date().isAfter(limit)).orElse(true);
        }
    }

    /** The words stand in the text as whole words, in capitals or not. */
    record Says(QuestionId question, String words) implements About {
        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Words text
                    && Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(folded(words))
                                    + "(?![\\p{L}\\p{M}\\p{N}])")
                            .matcher(folded(text.text()))
                            .find();
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
        }
    }

    record All(List<When> parts) implements When {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<When> parts) implements When {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(When part) implements When {}
}
