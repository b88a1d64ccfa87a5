package org.folkmoot.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;

/**
 * An answer that somebody means, and the marks by which they give it. Made from what the question shows alone, so that it does
 * not depend on how marks are read.
 */
record MeantAnswer(Answer answer, Map<String, List<String>> marks) {

    private static final List<String> WORDS =
            List.of("The bus", "the park, please", "Нет — 😀", "a <b> & {{q0}}", "None");
    private static final Answer SKIPPED = new Answer.Missing(Why.SKIPPED);
    private static final MeantAnswer NONE = new MeantAnswer(SKIPPED, Map.of());

    /** Nothing, now and then, where it may be left out. */
    static MeantAnswer to(Question question, Random random) {
        if (!question.head().required() && random.nextInt(6) == 0) {
            return NONE;
        }
        return switch (question.widget()) {
            case Widget.Choices choices -> choices.several() ? several(choices, random) : one(choices, random);
            case Widget.Line line -> line(line, random);
            case Widget.Box box -> words(box.field(), random);
            case Widget.Figures figures -> figure(figures, random);
            case Widget.DateBoxes boxes -> day(boxes, random);
            case Widget.Ranks ranks -> ranked(ranks, random);
            case Widget.Grid grid -> rows(grid, random);
        };
    }

    private static MeantAnswer line(Widget.Line line, Random random) {
        return line.input() == Widget.Input.POSTCODE
                ? new MeantAnswer(new Answer.Words("ST16"), Map.of(line.field(), List.of("st16 2lh")))
                : words(line.field(), random);
    }

    private static MeantAnswer words(String field, Random random) {
        String words = any(WORDS, random);
        return new MeantAnswer(new Answer.Words(words), Map.of(field, List.of("  " + words + "\r\n")));
    }

    private static MeantAnswer one(Widget.Choices choices, Random random) {
        if (choices.line().isPresent() && random.nextBoolean()) {
            return new MeantAnswer(
                    Answer.Chosen.of("o1"), Map.of(choices.line().get().field(), List.of("qm1 9zz")));
        }
        Widget.Choice choice = any(choices.choices(), random);
        return chosen(choices, List.of(choice), random);
    }

    private static MeantAnswer several(Widget.Choices choices, Random random) {
        List<Widget.Choice> apart =
                choices.choices().stream().filter(Widget.Choice::apart).toList();
        if (!apart.isEmpty() && random.nextInt(4) == 0) {
            return chosen(choices, List.of(any(apart, random)), random);
        }
        List<Widget.Choice> some = new ArrayList<>(
                choices.choices().stream().filter(choice -> !choice.apart()).toList());
        Collections.shuffle(some, random);
        int most = choices.most().orElse(some.size());
        return chosen(choices, some.subList(0, 1 + random.nextInt(most)), random);
    }

    private static MeantAnswer chosen(Widget.Choices choices, List<Widget.Choice> some, Random random) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        marks.put(choices.field(), some.stream().map(Widget.Choice::value).toList());
        if (some.getFirst().value().equals("prefer-not-to-say")) {
            return new MeantAnswer(new Answer.Missing(Why.PREFER_NOT_TO_SAY), marks);
        }
        Map<String, String> notes = new LinkedHashMap<>();
        some.forEach(choice -> choice.noteField()
                .filter(field -> random.nextBoolean())
                .ifPresent(field -> {
                    String note = any(WORDS, random);
                    marks.put(field, List.of(note));
                    notes.put(choice.value(), note);
                }));
        List<String> inOrder = choices.choices().stream()
                .filter(some::contains)
                .map(Widget.Choice::value)
                .toList();
        return new MeantAnswer(new Answer.Chosen(inOrder, notes), marks);
    }

    private static MeantAnswer figure(Widget.Figures figures, Random random) {
        BigDecimal least = figures.least().orElse(BigDecimal.ZERO);
        BigDecimal steps =
                figures.greatest().orElse(BigDecimal.TEN).subtract(least).movePointRight(figures.decimals());
        BigDecimal number = least.add(
                BigDecimal.valueOf(random.nextInt(steps.intValue() + 1)).movePointLeft(figures.decimals()));
        return new MeantAnswer(
                new Answer.Figure(number), Map.of(figures.field(), List.of(" " + number.toPlainString() + " ")));
    }

    private static MeantAnswer day(Widget.DateBoxes boxes, Random random) {
        LocalDate day = boxes.earliest().orElse(LocalDate.of(2020, 1, 1)).plusDays(random.nextInt(300));
        return new MeantAnswer(
                new Answer.Day(day),
                Map.of(
                        boxes.day(), List.of(Integer.toString(day.getDayOfMonth())),
                        boxes.month(), List.of(Integer.toString(day.getMonthValue())),
                        boxes.year(), List.of(Integer.toString(day.getYear()))));
    }

    private static MeantAnswer ranked(Widget.Ranks ranks, Random random) {
        List<Widget.Item> order = new ArrayList<>(ranks.items());
        Collections.shuffle(order, random);
        List<Widget.Item> given = order.subList(0, 1 + random.nextInt(ranks.places()));
        Map<String, List<String>> marks = new LinkedHashMap<>();
        given.forEach(item -> marks.put(item.field(), List.of(Integer.toString(given.indexOf(item) + 1))));
        return new MeantAnswer(
                new Answer.Ranked(given.stream().map(Widget.Item::value).toList()), marks);
    }

    private static MeantAnswer rows(Widget.Grid grid, Random random) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        Map<String, Answer> rows = new LinkedHashMap<>();
        for (Widget.Item row : grid.rows()) {
            boolean first = rows.isEmpty();
            if (first || random.nextBoolean()) {
                String option = any(grid.choices(), random).value();
                marks.put(row.field(), List.of(option));
                rows.put(row.value(), Answer.Chosen.of(option));
            } else {
                rows.put(row.value(), SKIPPED);
            }
        }
        return new MeantAnswer(new Answer.Rows(rows), marks);
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
