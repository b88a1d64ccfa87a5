package org.folkmoot.survey;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.answer.Answer;

/** An answer in words, for people to check what they said. Knows columns alone, so that every kind of question is told. */
public final class InWords {

    private InWords() {}

    /**
     * One line for each thing said, in the language asked for: “The town where I live”, “Other: my street”,
     * “Roads: Agree”, “1. Libraries”. Empty for a missing answer.
     */
    public static List<String> lines(Question question, Answer answer, String language) {
        String id = question.head().id().value();
        Map<String, String> lines = new LinkedHashMap<>();
        Map<Integer, String> places = new TreeMap<>();
        for (Column column : question.columns()) {
            String heading = column.heading().in(language);
            boolean whole = column.id().equals(id);
            switch (column.cell().apply(answer)) {
                case Column.Choice choice -> {
                    String label = choice.label().in(language);
                    lines.put(whole ? id + "." + choice.id() : column.id(), whole ? label : heading + ": " + label);
                }
                case Column.Flag flag -> {
                    if (flag.chosen()) {
                        lines.put(column.id(), heading);
                    }
                }
                case Column.Number number -> {
                    String figure = number.number().toPlainString();
                    if (whole) {
                        lines.put(id, withUnit(question, figure, language));
                    } else {
                        places.put(number.number().intValueExact(), figure + ". " + heading);
                    }
                }
                case Column.Date date ->
                    lines.put(column.id(), longDate(language).format(date.date()));
                case Column.Words words -> {
                    String option =
                            column.id().substring(0, Math.max(0, column.id().lastIndexOf('.')));
                    lines.merge(
                            lines.containsKey(option) ? option : column.id(),
                            words.text(),
                            (label, note) -> label + ": " + note);
                }
                case Column.Blank ignored -> {}
            }
        }
        List<String> all = new ArrayList<>(places.values());
        all.addAll(lines.values());
        return all;
    }

    private static String withUnit(Question question, String figure, String language) {
        return question.measure() instanceof Measure.Amount amount
                ? amount.unit().map(unit -> figure + " " + unit.in(language)).orElse(figure)
                : figure;
    }

    static DateTimeFormatter longDate(String language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language));
    }
}
