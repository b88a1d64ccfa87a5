package org.folkmoot.paper.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Sections;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;

/** One question on a form of its own. */
public final class PrintedQuestion {

    private PrintedQuestion() {}

    /** Its boxes and lines, wherever on the form they stand. */
    public static List<Spot> spots(Question question, Layout layout) {
        Survey any = SampleForms.all().getFirst().survey();
        Page page = new Page(
                "only", Optional.empty(), Text.of("Only"), Optional.empty(), Optional.empty(), List.of(question));
        Survey survey = new Survey(
                any.id(),
                any.title(),
                any.label(),
                any.filledInBy(),
                any.unit(),
                any.introduction(),
                any.minutes(),
                List.of("en"),
                Sections.NONE,
                List.of(page),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                any.counts());
        return SampleForms.of(survey, layout).sheets(Optional.empty(), false).map().pages().stream()
                .flatMap(each -> Stream.concat(each.boxes().stream(), each.lines().stream()))
                .filter(spot -> !spot.field().equals(Forms.ASSISTED))
                .toList();
    }
}
