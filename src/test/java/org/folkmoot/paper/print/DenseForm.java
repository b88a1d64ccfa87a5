package org.folkmoot.paper.print;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.survey.kind.StandardKinds;

/** A survey of grids and long lists: many boxes on few pages, closer together than in the samples. */
final class DenseForm {

    private static final String START = """
            title: What we do every day
            label: Survey of services
            unit: {one: resident, many: residents}
            minutes: 10
            languages: [en]
            pages:
              - id: first
                title: Services
                questions:
            """;

    private DenseForm() {}

    static Survey survey() {
        String questions = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> list("several" + n, "multiple-choice", 14)
                        + grid("grid" + n)
                        + list("one" + n, "single-choice", 9))
                .collect(Collectors.joining());
        return new SurveyReader(StandardKinds.all())
                .survey(new SurveyId("communities", "dense"), START + questions.indent(6), "");
    }

    private static String list(String id, String kind, int options) {
        return "- id: " + id + "\n  kind: " + kind + "\n  text: Which of these do you use?\n  options:\n"
                + IntStream.rangeClosed(1, options)
                        .mapToObj(n -> "    - {id: o" + n + ", label: Service " + n + " of the council}\n")
                        .collect(Collectors.joining());
    }

    private static String grid(String id) {
        return "- id: " + id
                + "\n  kind: agreement-grid\n  text: How far do you agree with these?\n  dont-know: true\n  rows:\n"
                + IntStream.rangeClosed(1, 18)
                        .mapToObj(n -> "    - {id: r" + n + ", label: Service " + n + " is good}\n")
                        .collect(Collectors.joining());
    }
}
