package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/** The questions of a consultation that are answered in words, and others beside which somebody wrote in the margin. */
@Singleton
public final class OpenQuestions {
    private final Definitions definitions;
    private final Editions editions;
    private final Frames frames;
    private final Codings codings;

    OpenQuestions(Definitions definitions, Editions editions, Frames frames, Codings codings) {
        this.definitions = definitions;
        this.editions = editions;
        this.frames = frames;
        this.codings = codings;
    }

    /** In the order in which they are asked; those answered in words whether they have comments or not. */
    public List<OpenQuestion> of(String consultation, String language) {
        Map<SurveyId, Map<QuestionId, Codings.Count>> counts = new HashMap<>();
        codings.counts(consultation)
                .forEach(count -> counts.computeIfAbsent(count.survey(), key -> new HashMap<>())
                        .put(count.question(), count));
        Optional<CodeFrame> frame = frames.of(consultation);
        List<OpenQuestion> questions = new ArrayList<>();
        for (SurveyId survey : definitions.surveys(consultation)) {
            editions.current(survey)
                    .ifPresent(edition -> edition.survey().questions().stream()
                            .filter(question -> question.measure() instanceof Measure.OpenWords
                                    || counts.getOrDefault(survey, Map.of())
                                            .containsKey(question.head().id()))
                            .map(question -> question(
                                    edition,
                                    question,
                                    frame,
                                    Optional.ofNullable(counts.getOrDefault(survey, Map.of())
                                            .get(question.head().id())),
                                    language))
                            .forEach(questions::add));
        }
        return questions;
    }

    private static OpenQuestion question(
            Edition edition,
            Question question,
            Optional<CodeFrame> frame,
            Optional<Codings.Count> count,
            String language) {
        Optional<String> theme = question.head().theme().map(Head.ThemeName::id);
        Optional<Code> code = theme.flatMap(id -> frame.flatMap(codes -> codes.byId(id)));
        return OpenQuestion.of(
                edition.survey().id(),
                edition.survey().label().in(language),
                question.head().id(),
                question.head().text().in(language),
                theme.orElse(null),
                code.map(named -> named.label().in(language)).orElse(null),
                count.map(Codings.Count::all).orElse(0L),
                count.map(Codings.Count::read).orElse(0L));
    }
}
