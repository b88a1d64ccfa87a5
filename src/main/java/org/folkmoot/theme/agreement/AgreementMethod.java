package org.folkmoot.theme.agreement;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.response.MethodNote;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.web.Messages;

/** What a report's method tells of samples: how large they are, and how far people and the machine agree on them. */
@Factory
final class AgreementMethod {
    private static final int ORDER = 20;
    private static final int DECIMALS = 2;
    private static final String STAFF = "en";

    private final Samples samples;
    private final Figures figures;
    private final Frames frames;
    private final OpenQuestions questions;
    private final Messages messages;

    AgreementMethod(Samples samples, Figures figures, Frames frames, OpenQuestions questions, Messages messages) {
        this.samples = samples;
        this.figures = figures;
        this.frames = frames;
        this.questions = questions;
        this.messages = messages;
    }

    @Singleton
    MethodNote agreement() {
        return new MethodNote("agreement", ORDER, this::told);
    }

    private Optional<MethodNote.Told> told(String consultation) {
        Optional<CodeFrame> frame = frames.of(consultation);
        List<Sample> coded = frame.isEmpty()
                ? List.of()
                : samples.of(consultation).stream()
                        .filter(sample -> sample.coded() != null && !sample.givenUp())
                        .toList();
        if (coded.isEmpty()) {
            return Optional.empty();
        }
        SampleFigures all = figures.of(consultation, coded);
        List<String> sentences =
                new ArrayList<>(List.of(say("agreement.method.what"), say("agreement.method.figures")));
        List<MethodNote.Figures> tables = new ArrayList<>(List.of(drawn(consultation, coded)));
        all.people()
                .ifPresentOrElse(
                        people -> {
                            tables.add(sets(all));
                            tables.add(codes(frame.get(), people));
                        },
                        () -> sentences.add(say("agreement.method.few", all.comments())));
        if (all.people().isPresent() && all.machine().isEmpty()) {
            sentences.add(say("agreement.method.no-machine", all.predicted()));
        }
        return Optional.of(new MethodNote.Told(say("agreement.method.heading"), sentences, tables));
    }

    private MethodNote.Figures drawn(String consultation, List<Sample> coded) {
        Map<String, OpenQuestion> byKey = questions.of(consultation, STAFF).stream()
                .collect(Collectors.toMap(
                        question -> Sample.openKey(question.survey(), question.id()),
                        question -> question,
                        (first, second) -> first));
        return new MethodNote.Figures(
                "samples",
                say("agreement.method.samples"),
                say("agreement.method.samples-base"),
                say("agreement.column.question"),
                Stream.of("comments", "drawn", "coded", "agreed", "settled")
                        .map(key -> new MethodNote.Column(say("agreement.method." + key), MethodNote.Measure.COUNT))
                        .toList(),
                coded.stream().map(sample -> line(sample, byKey)).toList(),
                List.of());
    }

    private MethodNote.Line line(Sample sample, Map<String, OpenQuestion> byKey) {
        List<Samples.Both> both = samples.both(sample);
        OpenQuestion question = byKey.get(Sample.openKey(sample.surveyId(), sample.questionId()));
        String label = question == null
                ? sample.question()
                : say("agreement.method.question", question.text(), question.surveyLabel());
        return new MethodNote.Line(
                label,
                sample.drawnFrom(),
                Stream.of(
                                (long) sample.drawnFrom(),
                                (long) sample.size(),
                                (long) both.size(),
                                settled(both, Samples.Outcome.AGREED),
                                settled(both, Samples.Outcome.SETTLED))
                        .map(BigDecimal::valueOf)
                        .toList());
    }

    private static long settled(List<Samples.Both> both, Samples.Outcome how) {
        return both.stream()
                .filter(each -> each.item().outcome().filter(how::equals).isPresent())
                .count();
    }

    private MethodNote.Figures sets(SampleFigures all) {
        List<MethodNote.Line> lines = new ArrayList<>();
        all.people().ifPresent(people -> {
            lines.add(line("agreement.people-themes", people.comments(), people.themes()));
            lines.add(line("agreement.people-codes", people.comments(), people.codes()));
        });
        all.machine().ifPresent(machine -> {
            lines.add(line("agreement.machine-themes", machine.comments(), machine.themes()));
            lines.add(line("agreement.machine-codes", machine.comments(), machine.codes()));
        });
        List<MethodNote.Column> columns = new ArrayList<>();
        columns.add(new MethodNote.Column(say("agreement.figures.comments"), MethodNote.Measure.COUNT));
        columns.addAll(figure("agreement.figures.same", MethodNote.Measure.PERCENT));
        columns.addAll(figure("agreement.figures.alpha", MethodNote.Measure.FIGURE));
        columns.addAll(figure("agreement.figures.micro", MethodNote.Measure.FIGURE));
        return new MethodNote.Figures(
                "figures",
                say("agreement.method.sets"),
                say("agreement.method.base", all.comments()),
                say("agreement.figures.who"),
                columns,
                lines,
                List.of(say("agreement.method.interval"), say("agreement.method.exact")));
    }

    private MethodNote.Line line(String who, long comments, Agreement.Sets sets) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.valueOf(comments)));
        numbers.addAll(percent(sets.same()));
        numbers.addAll(figure(sets.alpha()));
        numbers.addAll(figure(sets.micro()));
        return new MethodNote.Line(say(who), comments, numbers);
    }

    private MethodNote.Figures codes(CodeFrame frame, Agreement people) {
        List<MethodNote.Column> columns = new ArrayList<>();
        columns.add(new MethodNote.Column(say("agreement.figures.prevalence"), MethodNote.Measure.PERCENT));
        columns.addAll(figure("agreement.figures.kappa", MethodNote.Measure.FIGURE));
        columns.add(new MethodNote.Column(say("agreement.figures.pabak"), MethodNote.Measure.FIGURE));
        columns.addAll(figure("agreement.figures.f1", MethodNote.Measure.FIGURE));
        List<String> notes =
                new ArrayList<>(List.of(say("agreement.figures.kappa-note"), say("agreement.method.interval")));
        long never =
                people.byCode().stream().filter(code -> code.f1().isEmpty()).count();
        if (never > 0) {
            notes.add(say("agreement.method.never", never));
        }
        return new MethodNote.Figures(
                "codes",
                say("agreement.method.codes"),
                say("agreement.method.base", people.comments()),
                say("agreement.figures.code"),
                columns,
                people.byCode().stream()
                        .filter(code -> code.kappa().isPresent() && code.f1().isPresent())
                        .map(code -> {
                            List<BigDecimal> numbers = new ArrayList<>();
                            numbers.add(hundredth(code.prevalence()));
                            numbers.addAll(figure(code.kappa().orElseThrow()));
                            numbers.add(two(code.pabak()));
                            numbers.addAll(figure(code.f1().orElseThrow()));
                            return new MethodNote.Line(label(frame, code.code()), people.comments(), numbers);
                        })
                        .toList(),
                notes);
    }

    private static String label(CodeFrame frame, String code) {
        List<String> line = new ArrayList<>(frame.ancestors(code).stream()
                .map(each -> each.label().in(STAFF))
                .toList());
        Collections.reverse(line);
        return String.join(" – ", line);
    }

    private List<MethodNote.Column> figure(String heading, MethodNote.Measure measure) {
        return Stream.of(measure, MethodNote.Measure.LOWEST, MethodNote.Measure.HIGHEST)
                .map(each -> new MethodNote.Column(say(heading), each))
                .toList();
    }

    private static List<BigDecimal> figure(Estimate estimate) {
        return List.of(two(estimate.value()), two(estimate.low()), two(estimate.high()));
    }

    private static List<BigDecimal> percent(Estimate estimate) {
        return List.of(hundredth(estimate.value()), hundredth(estimate.low()), hundredth(estimate.high()));
    }

    private static BigDecimal two(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundredth(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    private String say(String key, Object... holes) {
        return messages.text(STAFF, key, holes);
    }
}
