package org.folkmoot.theme.frames;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.FrameRebase;
import org.folkmoot.survey.frame.Standing;
import org.folkmoot.theme.FrameLog;

/** What the pages of a frame show, as keys and values. */
@Singleton
final class FrameScreen {
    private static final int RECENT = 5;
    private static final int MOST_STEPS = 1_000;

    private final FrameLog log;
    private final FrameCounts counts;
    private final ChangeWords words;

    FrameScreen(FrameLog log, FrameCounts counts, ChangeWords words) {
        this.log = log;
        this.counts = counts;
        this.words = words;
    }

    /**
     * A theme or code in the table.
     *
     * @param tag what is special about it; absent for most
     * @param step what was last done to it; absent where only the file speaks of it
     */
    record Line(
            String id,
            String label,
            int level,
            String definition,
            @Nullable String tag,
            boolean open,
            Count count,
            @Nullable StepLine step,
            String address) {}

    record Theme(Line line, List<Line> codes) {}

    record Action(String address, String text) {}

    Object[] overview(String consultationTitle, CodeFrame frame, @Nullable String done) {
        String consultation = frame.consultation();
        Map<String, Count> counted = counts.of(frame);
        List<FrameLog.Step> steps = log.steps(consultation, MOST_STEPS);
        Map<String, StepLine> last = lastSteps(consultation, steps);
        List<StepLine> recent = steps.stream()
                .limit(RECENT)
                .map(step -> words.line(consultation, step))
                .toList();
        List<Theme> themes = frame.themes().stream()
                .map(theme -> new Theme(
                        line(frame, theme, counted, last),
                        theme.withAllBelow()
                                .skip(1)
                                .map(code -> line(frame, code, counted, last))
                                .toList()))
                .toList();
        return new Object[] {
            "title",
            words.say("frame.title"),
            "section",
            "desk",
            "notice",
            words.notice(consultation),
            "back",
            "/desk/" + consultation + "/themes",
            "consultation",
            consultationTitle,
            "base",
            FramePages.base(consultation),
            "version",
            frame.version(),
            "done",
            done == null || recent.isEmpty() || !done.equals(frame.version())
                    ? null
                    : recent.get(0).what(),
            "themes",
            themes,
            "merged",
            frame.merged().stream()
                    .map(merged -> words.say(
                            "frame.merged.line",
                            ChangeWords.of(merged.label()),
                            frame.byId(frame.now(merged.id()))
                                    .map(code -> ChangeWords.of(code.label()))
                                    .orElse(merged.into())))
                    .toList(),
            "recent",
            recent,
            "undoable",
            log.undoable(consultation)
                    .map(step -> words.line(consultation, step))
                    .orElse(null),
            "waiting",
            log.waiting(consultation).isPresent(),
            "again",
            counts.toReadAgain(frame).comments(),
            "standing",
            log.standing(consultation)
        };
    }

    private Line line(CodeFrame frame, Code code, Map<String, Count> counted, Map<String, StepLine> last) {
        return new Line(
                code.id(),
                ChangeWords.of(code.label()),
                code.level(),
                ChangeWords.of(code.definition()),
                words.standing(code).orElse(null),
                code.open(),
                counted.getOrDefault(code.id(), Count.NONE),
                last.get(code.id()),
                FramePages.base(frame.consultation()) + "/codes/" + code.id());
    }

    /** What was last done to each code and stands. */
    private Map<String, StepLine> lastSteps(String consultation, List<FrameLog.Step> steps) {
        Map<String, StepLine> last = new HashMap<>();
        for (FrameLog.Step step : steps) {
            step.change().filter(change -> !step.undone()).ifPresent(change -> {
                StepLine line = words.line(consultation, step);
                last.putIfAbsent(change.about(), line);
                change.brings().forEach(id -> last.putIfAbsent(id, line));
                if (change instanceof FrameChange.Merged merged) {
                    last.putIfAbsent(merged.into(), line);
                }
            });
        }
        return last;
    }

    Object[] code(String consultationTitle, CodeFrame frame, Code code) {
        String base = FramePages.base(frame.consultation());
        List<StepLine> steps = log.steps(frame.consultation(), MOST_STEPS).stream()
                .filter(step -> step.change()
                        .filter(change -> change.about().equals(code.id())
                                || change.brings().contains(code.id())
                                || frame.now(change.about()).equals(code.id()))
                        .isPresent())
                .map(step -> words.line(frame.consultation(), step))
                .toList();
        List<String> merged = frame.merged().stream()
                .filter(one -> frame.now(one.id()).equals(code.id()))
                .map(one -> ChangeWords.of(one.label()))
                .toList();
        return new Object[] {
            "title",
            ChangeWords.of(code.label()),
            "section",
            "desk",
            "notice",
            words.notice(frame.consultation()),
            "back",
            base,
            "consultation",
            consultationTitle,
            "given",
            "/desk/" + frame.consultation() + "/themes/codes/" + code.id(),
            "suggested",
            "/desk/" + frame.consultation() + "/themes/codes/" + code.id() + "?kind=suggested",
            "base",
            base,
            "code",
            code,
            "above",
            frame.ancestors(code.id()).stream()
                    .skip(1)
                    .map(above -> ChangeWords.of(above.label()))
                    .toList(),
            "tag",
            words.standing(code).orElse(null),
            "definition",
            ChangeWords.of(code.definition()),
            "include",
            code.include().map(ChangeWords::of).orElse(null),
            "exclude",
            code.exclude().map(ChangeWords::of).orElse(null),
            "words",
            String.join(", ", ChangeWords.texts(code.words())),
            "examples",
            code.examples().stream()
                    .filter(example -> !example.not())
                    .map(example -> ChangeWords.of(example.text()))
                    .toList(),
            "counterexamples",
            code.examples().stream()
                    .filter(Code.Example::not)
                    .map(example -> ChangeWords.of(example.text()))
                    .toList(),
            "count",
            counts.of(frame).getOrDefault(code.id(), Count.NONE),
            "merged",
            merged.isEmpty() ? null : String.join(", ", merged),
            "below",
            code.codes().stream()
                    .map(below -> new Action(base + "/codes/" + below.id(), ChangeWords.of(below.label())))
                    .toList(),
            "actions",
            actions(base, code),
            "steps",
            steps
        };
    }

    private List<Action> actions(String base, Code code) {
        List<ChangeForm.Kind> kinds =
                new ArrayList<>(List.of(ChangeForm.Kind.RENAMED, ChangeForm.Kind.REDEFINED, ChangeForm.Kind.MOVED));
        if (code.codes().isEmpty()) {
            kinds.add(ChangeForm.Kind.MERGED);
        }
        if (code.open()) {
            kinds.add(ChangeForm.Kind.SPLIT);
            if (code.level() < Code.DEEPEST) {
                kinds.add(ChangeForm.Kind.ADDED);
            }
        }
        if (!(code.standing() instanceof Standing.Retired)) {
            kinds.add(ChangeForm.Kind.RETIRED);
        }
        return kinds.stream()
                .map(kind -> new Action(
                        base + "/change?kind=" + kind.word() + "&code=" + code.id(),
                        words.say("frame.do." + kind.word())))
                .toList();
    }

    Object[] file(String consultationTitle, CodeFrame frame, FrameLog.Waiting waiting) {
        FrameRebase rebase = waiting.rebase();
        return new Object[] {
            "title",
            words.say("frame.file.title"),
            "section",
            "desk",
            "back",
            FramePages.base(frame.consultation()),
            "consultation",
            consultationTitle,
            "base",
            FramePages.base(frame.consultation()),
            "version",
            frame.version(),
            "file",
            waiting.file(),
            "vanished",
            rebase.vanished().stream().map(code -> ChangeWords.of(code.label())).toList(),
            "dropped",
            rebase.dropped().stream()
                    .map(dropped -> words.said(Optional.of(frame), dropped.change()) + " "
                            + dropped.because().what())
                    .toList(),
            "kept",
            rebase.kept().size(),
            "effect",
            counts.effect(frame, rebase.frame())
        };
    }
}
