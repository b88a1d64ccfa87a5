package org.folkmoot.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.YamlMap;

/**
 * Reads comparisons of numbers and dates. Each becomes the smallest and the largest answer that it takes in: “more than 5” of a
 * whole number is 6 or more, “after 1 March” is 2 March or later. A comparison that no answer fulfils is reported.
 */
record LimitsReader(YamlMap map, QuestionId question) {

    static final List<String> OF_NUMBERS =
            List.of("equals", "more-than", "at-least", "less-than", "at-most", "between");
    static final List<String> OF_DATES = List.of("equals", "before", "after", "on-or-before", "on-or-after", "between");

    private record Limits<T>(Optional<T> least, Optional<T> greatest) {}

    Optional<When> number(String operator, Widget.Figures figures) {
        if (!OF_NUMBERS.contains(operator)) {
            return ConditionReader.unknown(map, question, operator, OF_NUMBERS);
        }
        return numbers(operator, figures.decimals()).flatMap(limits -> {
            Optional<BigDecimal> least = larger(limits.least(), figures.least());
            Optional<BigDecimal> greatest = smaller(limits.greatest(), figures.greatest());
            return possible(operator, least, greatest, allowed(figures.least(), figures.greatest(), "number"))
                    ? Optional.of(new When.Within(question, limits.least(), limits.greatest()))
                    : Optional.empty();
        });
    }

    Optional<When> date(String operator, Widget.DateBoxes boxes) {
        if (!OF_DATES.contains(operator)) {
            return ConditionReader.unknown(map, question, operator, OF_DATES);
        }
        return dates(operator).flatMap(limits -> {
            Optional<LocalDate> least = larger(limits.least(), boxes.earliest());
            Optional<LocalDate> greatest = smaller(limits.greatest(), boxes.latest());
            return possible(operator, least, greatest, allowed(boxes.earliest(), boxes.latest(), "date"))
                    ? Optional.of(new When.Dated(question, limits.least(), limits.greatest()))
                    : Optional.empty();
        });
    }

    /** The options whose score a comparison takes in. */
    Optional<Set<String>> score(String operator, List<Measure.Category> categories) {
        return numbers(operator, 0).flatMap(limits -> {
            Set<String> options = categories.stream()
                    .filter(category -> category.score()
                            .map(BigDecimal::valueOf)
                            .filter(score -> limits.least()
                                    .map(limit -> score.compareTo(limit) >= 0)
                                    .orElse(true))
                            .filter(score -> limits.greatest()
                                    .map(limit -> score.compareTo(limit) <= 0)
                                    .orElse(true))
                            .isPresent())
                    .map(Measure.Category::id)
                    .collect(Collectors.toSet());
            if (options.isEmpty()) {
                never(operator, "look at the scores of its options");
            }
            return Optional.of(options).filter(found -> !found.isEmpty());
        });
    }

    private Optional<Limits<BigDecimal>> numbers(String operator, int decimals) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        return values(operator, LimitsReader::decimal, "write a number with a full stop, such as 12.5")
                .map(values -> {
                    BigDecimal above = values.getFirst().setScale(decimals, RoundingMode.CEILING);
                    BigDecimal below = values.getLast().setScale(decimals, RoundingMode.FLOOR);
                    return switch (operator) {
                        case "more-than" -> from(below.add(step));
                        case "at-least" -> from(above);
                        case "less-than" -> to(above.subtract(step));
                        case "at-most" -> to(below);
                        default -> new Limits<>(Optional.of(above), Optional.of(below));
                    };
                });
    }

    private Optional<Limits<LocalDate>> dates(String operator) {
        return values(operator, LimitsReader::day, "write year, month and day as in 2026-10-14")
                .map(values -> {
                    LocalDate first = values.getFirst();
                    LocalDate last = values.getLast();
                    return switch (operator) {
                        case "after" -> from(last.plusDays(1));
                        case "on-or-after" -> from(first);
                        case "before" -> to(first.minusDays(1));
                        case "on-or-before" -> to(last);
                        default -> new Limits<>(Optional.of(first), Optional.of(last));
                    };
                });
    }

    private static <T> Limits<T> from(T least) {
        return new Limits<>(Optional.of(least), Optional.empty());
    }

    private static <T> Limits<T> to(T greatest) {
        return new Limits<>(Optional.empty(), Optional.of(greatest));
    }

    /** The values of an operator, two for “between”, else one; empty if any cannot be read, with everything reported. */
    private <T> Optional<List<T>> values(String operator, Function<String, Optional<T>> read, String advice) {
        List<YamlMap.Scalar> scalars = operator.equals("between")
                ? map.scalars(operator)
                : map.scalar(operator).stream().toList();
        List<T> values = scalars.stream()
                .flatMap(scalar -> read.apply(scalar.text()).stream())
                .toList();
        scalars.stream()
                .filter(scalar -> read.apply(scalar.text()).isEmpty())
                .forEach(scalar ->
                        map.problems().add(scalar.place(), "“" + operator + "” is “" + scalar.text() + "”", advice));
        if (operator.equals("between") && !scalars.isEmpty() && scalars.size() != 2) {
            map.problem(operator, "“between” needs two values", "write the smaller and the larger one: [2, 5]");
            return Optional.empty();
        }
        return values.isEmpty() || values.size() < scalars.size() ? Optional.empty() : Optional.of(values);
    }

    private <T extends Comparable<? super T>> boolean possible(
            String operator, Optional<T> least, Optional<T> greatest, String advice) {
        boolean possible = least.isEmpty() || greatest.isEmpty() || least.get().compareTo(greatest.get()) <= 0;
        if (!possible) {
            never(operator, advice);
        }
        return possible;
    }

    private void never(String operator, String advice) {
        map.problem(operator, "no answer to “" + question + "” can fulfil this", advice);
    }

    private static <T> String allowed(Optional<T> least, Optional<T> greatest, String what) {
        if (least.isEmpty() && greatest.isEmpty()) {
            return "write the smaller value first";
        }
        return "it takes a " + what
                + least.map(limit -> " from " + limit).orElse("")
                + greatest.map(limit -> " to " + limit).orElse("");
    }

    private static <T extends Comparable<? super T>> Optional<T> larger(Optional<T> a, Optional<T> b) {
        return a.isEmpty() ? b : b.isEmpty() || a.get().compareTo(b.get()) >= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> Optional<T> smaller(Optional<T> a, Optional<T> b) {
        return a.isEmpty() ? b : b.isEmpty() || a.get().compareTo(b.get()) <= 0 ? a : b;
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) <= 20);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
