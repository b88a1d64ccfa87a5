package org.folkmoot.theme.agreement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.Messages;

/** Figures of agreement as pages show them. */
@Singleton
final class FiguresShown {
    private static final String STAFF = "en";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String NONE = "–";
    private static final double PERCENT = 100;

    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    FiguresShown(Frames frames, Messages messages, Clock clock) {
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    /** A line of the table of agreement on whole comments. */
    record SetLine(String who, String comments, String same, String alpha, String micro, String macro) {}

    /** A line of the table by code; {@code theme} for a theme, which stands over its codes. */
    record CodeLine(
            String code,
            boolean theme,
            String first,
            String second,
            String both,
            String same,
            String prevalence,
            String kappa,
            String pabak,
            String alpha,
            String f1,
            String machine) {}

    record CoderLine(String name, String comments, String same, String micro, String added, String missed) {}

    record PartLine(String from, String to, String comments, String same, String micro) {}

    /** @param never how many themes and codes are in no line, as nobody gave them and the machine did not either */
    record Shown(
            long comments,
            boolean few,
            long predicted,
            boolean fewPredicted,
            List<SetLine> sets,
            List<CodeLine> codes,
            long never,
            List<CoderLine> coders,
            List<PartLine> parts) {}

    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    Shown of(String consultation, SampleFigures figures) {
        CodeFrame frame = frames.of(consultation).orElseThrow();
        List<SetLine> sets = new ArrayList<>();
        figures.people().ifPresent(people -> {
            sets.add(line("agreement.people-themes", people.comments(), people.themes()));
            sets.add(line("agreement.people-codes", people.comments(), people.codes()));
        });
        figures.machine().ifPresent(machine -> {
            sets.add(line("agreement.machine-themes", machine.comments(), machine.themes()));
            sets.add(line("agreement.machine-codes", machine.comments(), machine.codes()));
        });
        List<CodeLine> codes = figures.people()
                .map(people -> codes(frame, people, figures.machine()))
                .orElse(List.of());
        return new Shown(
                figures.comments(),
                figures.people().isEmpty(),
                figures.predicted(),
                figures.people().isPresent() && figures.machine().isEmpty(),
                sets,
                codes,
                figures.people()
                        .map(people -> people.byCode().size() - codes.size())
                        .orElse(0),
                figures.coders().stream().map(this::coder).toList(),
                figures.parts().stream().map(this::part).toList());
    }

    private SetLine line(String who, long comments, Agreement.Sets sets) {
        return new SetLine(
                messages.text(STAFF, who),
                Long.toString(comments),
                percent(sets.same()),
                figure(sets.alpha()),
                figure(sets.micro()),
                figure(sets.macro()));
    }

    private List<CodeLine> codes(CodeFrame frame, Agreement people, Optional<Agreement> machine) {
        List<CodeLine> lines = new ArrayList<>();
        for (int i = 0; i < people.byCode().size(); i++) {
            ByCode code = people.byCode().get(i);
            int place = i;
            Optional<Estimate> said =
                    machine.flatMap(all -> all.byCode().get(place).f1());
            if (code.f1().isEmpty() && said.isEmpty()) {
                continue;
            }
            Code named = frame.byId(code.code()).orElseThrow();
            lines.add(new CodeLine(
                    named.label().in(STAFF),
                    named.parent().isEmpty(),
                    Long.toString(code.first()),
                    Long.toString(code.second()),
                    Long.toString(code.both()),
                    percent(code.same()),
                    whole(code.prevalence()),
                    figure(code.kappa()),
                    two(code.pabak()),
                    figure(code.alpha()),
                    figure(code.f1()),
                    figure(said)));
        }
        return lines;
    }

    private CoderLine coder(SampleFigures.OfCoder of) {
        return new CoderLine(
                of.coder().name(),
                Long.toString(of.comments()),
                of.agreement().map(all -> percent(all.codes().same())).orElse(NONE),
                of.agreement().map(all -> figure(all.codes().micro())).orElse(NONE),
                Long.toString(of.added()),
                Long.toString(of.missed()));
    }

    private PartLine part(SampleFigures.Part part) {
        return new PartLine(
                day(part.from()),
                day(part.to()),
                Long.toString(part.agreement().comments()),
                percent(part.agreement().codes().same()),
                figure(part.agreement().codes().micro()));
    }

    private String figure(Optional<Estimate> estimate) {
        return estimate.map(this::figure).orElse(NONE);
    }

    private String figure(Estimate estimate) {
        return with(two(estimate.value()), estimate, two(estimate.low()), two(estimate.high()));
    }

    private String percent(Estimate estimate) {
        return with(whole(estimate.value()), estimate, whole(estimate.low()), whole(estimate.high()));
    }

    private String with(String value, Estimate estimate, String low, String high) {
        return estimate.bounded() ? messages.text(STAFF, "agreement.interval", value, low, high) : value;
    }

    private static String two(double value) {
        return Double.isNaN(value)
                ? NONE
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String whole(double share) {
        return Math.round(share * PERCENT) + "%";
    }
}
