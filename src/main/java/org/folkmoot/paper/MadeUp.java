package org.folkmoot.paper;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;

/**
 * A form as somebody might have filled it in, for practice. Each follows from its number alone, so that what is keyed can be
 * compared with it later.
 */
final class MadeUp {

    private static final int BLANK = 9;
    private static final int TWO_TICKS = 14;
    private static final int MOST_TICKS = 3;
    private static final int SPAN = 50;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 35;

    private final Random chance;
    private final List<String> words;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private MadeUp(long number, List<String> words) {
        this.chance = new Random(number);
        this.words = words;
    }

    /** @param words from which something is written where there are lines to write on; never empty */
    static Written form(List<Question> questions, long number, List<String> words) {
        MadeUp made = new MadeUp(number * 7919, words);
        questions.forEach(question -> made.fill(question.widget()));
        return Written.of(made.fields);
    }

    private void fill(Widget widget) {
        if (chance.nextInt(BLANK) == 0) {
            return;
        }
        switch (widget) {
            case Widget.Choices choices -> tick(choices);
            case Widget.Line line ->
                put(line.field(), line.input() == Widget.Input.POSTCODE ? "ST16 2LH" : shortened(line.longest()));
            case Widget.Box box -> put(box.field(), shortened(box.longest()));
            case Widget.Figures figures -> put(figures.field(), figure(figures));
            case Widget.DateBoxes boxes -> {
                put(boxes.day(), Integer.toString(1 + chance.nextInt(DAYS)));
                put(boxes.month(), Integer.toString(1 + chance.nextInt(MONTHS)));
                put(boxes.year(), Integer.toString(FIRST_YEAR + chance.nextInt(YEARS)));
            }
            case Widget.Ranks ranks -> {
                List<Widget.Item> order = new ArrayList<>(ranks.items());
                Collections.shuffle(order, chance);
                for (int i = 0; i < Math.min(ranks.places(), order.size()); i++) {
                    put(order.get(i).field(), Integer.toString(i + 1));
                }
            }
            case Widget.Grid grid ->
                grid.rows()
                        .forEach(row -> put(
                                row.field(),
                                grid.choices()
                                        .get(chance.nextInt(grid.choices().size()))
                                        .value()));
        }
    }

    private void tick(Widget.Choices choices) {
        List<Widget.Choice> all = new ArrayList<>(choices.choices());
        List<Widget.Choice> together =
                all.stream().filter(choice -> !choice.apart()).toList();
        int first = chance.nextInt(all.size());
        if (choices.several() && !all.get(first).apart()) {
            int most = Math.min(choices.most().orElse(MOST_TICKS), together.size());
            List<Widget.Choice> some = new ArrayList<>(together);
            Collections.shuffle(some, chance);
            put(choices.field(), in(all, some.subList(0, 1 + chance.nextInt(most))));
        } else if (!choices.several() && all.size() > 2 && chance.nextInt(TWO_TICKS) == 0) {
            put(choices.field(), in(all, List.of(all.get(first), all.get((first + 1) % all.size()))));
        } else {
            put(choices.field(), all.get(first).value());
        }
        all.stream()
                .filter(choice -> choice.noteField().isPresent()
                        && fields.get(choices.field()).equals(List.of(choice.value())))
                .forEach(choice -> put(choice.noteField().orElseThrow(), words.get(chance.nextInt(words.size()))));
    }

    private static List<String> in(List<Widget.Choice> order, List<Widget.Choice> some) {
        return order.stream().filter(some::contains).map(Widget.Choice::value).toList();
    }

    private String figure(Widget.Figures figures) {
        BigInteger least = figures.least().orElse(BigDecimal.ZERO).toBigInteger();
        BigInteger most = figures.greatest().map(BigDecimal::toBigInteger).orElse(least.add(BigInteger.valueOf(SPAN)));
        int span = most.subtract(least).min(BigInteger.valueOf(SPAN)).intValue();
        return least.add(BigInteger.valueOf(span <= 0 ? 0 : chance.nextInt(span) + 1))
                .toString();
    }

    private String shortened(int longest) {
        List<String> fitting =
                words.stream().filter(text -> text.length() <= longest).toList();
        if (fitting.isEmpty()) {
            return words.getFirst()
                    .substring(0, Math.min(longest, words.getFirst().length()))
                    .strip();
        }
        return fitting.get(chance.nextInt(fitting.size()));
    }

    private void put(String field, String text) {
        fields.put(field, List.of(text));
    }

    private void put(String field, List<String> texts) {
        fields.put(field, texts);
    }
}
