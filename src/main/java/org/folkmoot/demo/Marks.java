package org.folkmoot.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;

/** Makes the marks of one person at a closed question, through the same fields as a browser or a keyer. */
final class Marks {
    private static final String PREFER_NOT_TO_SAY = "prefer-not-to-say";
    private static final Pattern AGE = Pattern.compile("(^|-)age(-|$)");
    private static final Pattern DISTRICT = Pattern.compile("(^|-)(district|area|ward|parish)(-|$)");

    private final Fragments fragments;

    Marks(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * @param day the day on which the form is filled in
     * @return what stands in each field that is used
     */
    Map<String, List<String>> make(Question question, Person person, LocalDate day, Chance chance) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Leanings leanings = Leanings.of(question);
        switch (question.widget()) {
            case Widget.Choices choices -> choose(question, choices, person, leanings, chance, fields);
            case Widget.Grid grid -> {
                for (Widget.Item row : grid.rows()) {
                    if (!chance.in(0.03)) {
                        fields.put(
                                row.field(),
                                List.of(chance.weighted(
                                        ids(grid.choices()), weight(grid.choices(), leanings, person, row.value()))));
                    }
                }
            }
            case Widget.Ranks ranks -> rank(ranks, person, leanings, chance, fields);
            case Widget.Figures figures -> fields.put(figures.field(), List.of(figure(figures, chance)));
            case Widget.DateBoxes boxes -> {
                fields.put(boxes.day(), List.of(Integer.toString(day.getDayOfMonth())));
                fields.put(boxes.month(), List.of(Integer.toString(day.getMonthValue())));
                fields.put(boxes.year(), List.of(Integer.toString(day.getYear())));
            }
            case Widget.Line line -> fields.put(line.field(), List.of(line(line, chance)));
            case Widget.Box box -> fields.put(box.field(), List.of(fragments.unfold("{club}", chance)));
        }
        return fields;
    }

    private void choose(
            Question question,
            Widget.Choices choices,
            Person person,
            Leanings leanings,
            Chance chance,
            Map<String, List<String>> fields) {
        List<String> chosen = new ArrayList<>();
        if (choices.several()) {
            List<Widget.Choice> together =
                    choices.choices().stream().filter(choice -> !choice.apart()).toList();
            List<String> apart =
                    ids(choices.choices().stream().filter(Widget.Choice::apart).toList());
            if (!apart.isEmpty() && chance.in(0.05)) {
                chosen.add(apart.get(0));
            } else {
                int most = Math.min(choices.most().orElse(together.size()), together.size());
                chosen.addAll(some(ids(together), 1 + chance.below(most), leanings.of(person, ""), chance));
            }
        } else {
            chosen.add(one(question.head().id().value(), choices.choices(), person, leanings, chance));
            if (person.channel() == Channel.PAPER && choices.choices().size() > 1 && chance.in(0.008)) {
                chosen.add(chance.one(ids(choices.choices())));
            }
        }
        fields.put(choices.field(), chosen);
        for (Widget.Choice choice : choices.choices()) {
            if (choice.noteField().isPresent() && chosen.contains(choice.value())) {
                fields.put(choice.noteField().get(), List.of(fragments.unfold("{club}", chance)));
            }
        }
    }

    private static String one(
            String question, List<Widget.Choice> choices, Person person, Leanings leanings, Chance chance) {
        List<Widget.Choice> together =
                choices.stream().filter(choice -> !choice.apart()).toList();
        boolean known =
                AGE.matcher(question).find() || DISTRICT.matcher(question).find();
        if (known && together.size() > 1 && !chance.in(0.03)) {
            double share = AGE.matcher(question).find() ? person.age() : person.district();
            return together.get((int) (share * together.size())).value();
        }
        return chance.weighted(ids(choices), weight(choices, leanings, person, ""));
    }

    private static ToDoubleFunction<String> weight(
            List<Widget.Choice> choices, Leanings leanings, Person person, String row) {
        List<String> apart = ids(choices.stream().filter(Widget.Choice::apart).toList());
        ToDoubleFunction<String> liked = leanings.of(person, row);
        return option ->
                apart.contains(option) ? option.equals(PREFER_NOT_TO_SAY) ? 0.06 : 0.12 : liked.applyAsDouble(option);
    }

    private static void rank(
            Widget.Ranks ranks, Person person, Leanings leanings, Chance chance, Map<String, List<String>> fields) {
        List<String> items = ranks.items().stream().map(Widget.Item::value).toList();
        int places = Math.min(ranks.places(), items.size());
        int given = chance.in(0.85) ? places : 1 + chance.below(places);
        List<String> order = some(items, given, leanings.of(person, ""), chance);
        for (Widget.Item item : ranks.items()) {
            int place = order.indexOf(item.value());
            if (place >= 0) {
                fields.put(item.field(), List.of(Integer.toString(place + 1)));
            }
        }
    }

    private static List<String> some(List<String> from, int count, ToDoubleFunction<String> weight, Chance chance) {
        List<String> left = new ArrayList<>(from);
        List<String> some = new ArrayList<>();
        while (some.size() < count && !left.isEmpty()) {
            String next = chance.weighted(left, weight);
            some.add(next);
            left.remove(next);
        }
        return some;
    }

    private static String figure(Widget.Figures figures, Chance chance) {
        double least = figures.least().map(BigDecimal::doubleValue).orElse(0.0);
        double greatest =
                Math.min(figures.greatest().map(BigDecimal::doubleValue).orElse(60.0), least + 60);
        double figure = least + (greatest - least) * Math.pow(chance.share(), 2);
        return BigDecimal.valueOf(figure)
                .setScale(figures.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String line(Widget.Line line, Chance chance) {
        String text = switch (line.input()) {
            // No postcode area is called MR.
            case POSTCODE -> "MR" + (1 + chance.below(19)) + " " + chance.below(10) + letter(chance) + letter(chance);
            case TEXT -> fragments.unfold(chance.one(List.of("{club}", "{hall}", "{place}")), chance);
        };
        return text.substring(0, Math.min(text.length(), line.longest()));
    }

    private static char letter(Chance chance) {
        return "ABDEFGHJLNPQRSTUWXYZ".charAt(chance.below(20));
    }

    private static List<String> ids(List<Widget.Choice> choices) {
        return choices.stream().map(Widget.Choice::value).toList();
    }
}
