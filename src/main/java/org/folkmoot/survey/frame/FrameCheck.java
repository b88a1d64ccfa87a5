package org.folkmoot.survey.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;

/** Checks that surveys and their code frame fit together. */
public final class FrameCheck {

    private FrameCheck() {}

    /** Reports every theme that a question names and the frame does not have. */
    public static void check(List<Survey> surveys, Optional<CodeFrame> frame, Problems problems) {
        for (Survey survey : surveys) {
            survey.questions().forEach(question -> check(question, frame, problems));
            survey.equalityQuestions().forEach(question -> check(question, frame, problems));
        }
    }

    private static void check(Question question, Optional<CodeFrame> frame, Problems problems) {
        Optional<Head.ThemeName> named = question.head().theme();
        if (named.isEmpty()) {
            return;
        }
        Head.ThemeName theme = named.get();
        if (!(question.measure() instanceof Measure.OpenWords)) {
            problems.add(
                    theme.place(),
                    "“" + question.head().id() + "” is not answered in words, so there is nothing to read",
                    "take “theme:” away");
        } else if (frame.isEmpty()) {
            problems.add(
                    theme.place(),
                    "the theme “" + theme.id() + "” is named, but there is no code frame",
                    "write code-frame.yaml in the same folder, or take “theme:” away");
        } else if (frame.get().themes().stream().noneMatch(known -> known.id().equals(theme.id()))) {
            problems.add(
                    theme.place(),
                    "the code frame has no theme “" + theme.id() + "”",
                    Nearest.advice(
                            theme.id(),
                            frame.get().themes().stream().map(Code::id).collect(Collectors.toSet())));
        }
    }
}
