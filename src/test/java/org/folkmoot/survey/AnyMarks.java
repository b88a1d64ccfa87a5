package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.answer.Written;

/** Marks as anybody might make them: none, good ones, several where one is meant, and nonsense. */
public final class AnyMarks {

    private static final List<String> NAUGHTY = List.of(
            "", " ", "6", "-1", "\u202Egnp", "<b>", "'; drop table draft", "31", "2026", "ST16 2LH", "x".repeat(9000));

    private AnyMarks() {}

    /** On a whole form, on and off the route. */
    public static Written on(Survey survey, Random random) {
        Map<String, List<String>> marks = new HashMap<>();
        survey.byId().values().forEach(question -> marks.putAll(in(question, random)));
        return Written.of(marks);
    }

    /** In the fields of one question. */
    public static Map<String, List<String>> in(Question question, Random random) {
        Map<String, List<String>> marks = new HashMap<>();
        for (String field : question.widget().fields()) {
            List<String> values = new ArrayList<>();
            int many = random.nextInt(3);
            for (int i = 0; i < many; i++) {
                List<String> pool = random.nextInt(8) == 0 ? NAUGHTY : good(question.widget());
                values.add(pool.get(random.nextInt(pool.size())));
            }
            marks.put(field, values);
        }
        return marks;
    }

    /** Marks that the fields of a widget are made for. */
    public static List<String> good(Widget widget) {
        return switch (widget) {
            case Widget.Choices choices ->
                choices.choices().stream().map(Widget.Choice::value).toList();
            case Widget.Grid grid ->
                grid.choices().stream().map(Widget.Choice::value).toList();
            case Widget.Ranks ranks -> List.of("1", "2", "3");
            case Widget.Figures figures -> List.of("0", "7", "12");
            case Widget.DateBoxes boxes -> List.of("1", "12", "2026");
            case Widget.Line line -> List.of("ST16", "words");
            case Widget.Box box -> List.of("words", "more\nwords");
        };
    }
}
