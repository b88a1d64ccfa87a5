package org.folkmoot.theme.frames;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/** Looks for what makes a frame hard to code by, and says what to do. Thresholds: ThemeFinder's rules of theme sets. */
@Singleton
final class FrameHealth {
    /** The most codes that people can hold in mind. */
    static final int MOST_CODES = 70;

    private static final int FEWEST = 5;
    private static final double SMALLEST_SHARE = 0.001;
    private static final double OVERLAPPING = 0.7;

    /** Before so many comments are read, most codes are rare. */
    private static final int ENOUGH_READ = 100;

    private final FrameCounts counts;
    private final FrameWords words;

    FrameHealth(FrameCounts counts, FrameWords words) {
        this.counts = counts;
        this.words = words;
    }

    /**
     * One finding.
     *
     * @param todo what to do
     * @param address where to do it; absent where one must think first
     */
    record Finding(
            String what,
            String todo,
            @Nullable String address,
            @Nullable String action) {}

    /** @param note why it could not be looked for, or what was looked for */
    record Check(String title, String note, List<Finding> findings) {}

    record Found(List<Check> checks) {}

    Found of(CodeFrame frame) {
        Map<String, Count> counted = counts.of(frame);
        long read = counts.read(frame.consultation());
        return new Found(List.of(rare(frame, counted, read), overlapping(frame, counted), many(frame)));
    }

    private Check rare(CodeFrame frame, Map<String, Count> counted, long read) {
        long least = Math.max(FEWEST, (long) Math.ceil(SMALLEST_SHARE * read));
        String title = words.say("frame.health.rare");
        if (read < ENOUGH_READ) {
            return new Check(title, words.say("frame.health.rare.early", ENOUGH_READ, read), List.of());
        }
        List<Finding> findings = frame.open().stream()
                .filter(code -> !code.residual() && code.level() > 1)
                .filter(code -> counted.get(code.id()).comments() < least)
                .map(code -> new Finding(
                        words.say(
                                "frame.health.rare.what",
                                FrameWords.of(code.label()),
                                counted.get(code.id()).comments()),
                        words.say("frame.health.rare.todo"),
                        code.codes().isEmpty() ? change(frame, "merged", code.id(), "") : null,
                        words.say("frame.do.merged")))
                .toList();
        return new Check(title, words.say("frame.health.rare.note", least), findings);
    }

    private Check overlapping(CodeFrame frame, Map<String, Count> counted) {
        Map<List<String>, Long> together = counts.together(frame);
        Map<String, Long> own = new HashMap<>();
        counts.own(frame).forEach((id, count) -> own.put(id, count.comments()));
        List<Finding> findings = new ArrayList<>();
        together.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed())
                .forEach(pair -> {
                    String first = pair.getKey().get(0);
                    String second = pair.getKey().get(1);
                    long both = pair.getValue();
                    long either = own.getOrDefault(first, 0L) + own.getOrDefault(second, 0L) - both;
                    boolean stands = frame.mayBeGiven(first) && frame.mayBeGiven(second);
                    if (stands && both >= FEWEST && both > OVERLAPPING * either) {
                        findings.add(new Finding(
                                words.say(
                                        "frame.health.overlap.what",
                                        label(frame, first),
                                        label(frame, second),
                                        both,
                                        either),
                                words.say("frame.health.overlap.todo"),
                                change(frame, "merged", first, second),
                                words.say("frame.do.merged")));
                    }
                });
        return new Check(
                words.say("frame.health.overlap"), words.say("frame.health.overlap.note"), List.copyOf(findings));
    }

    private Check many(CodeFrame frame) {
        long codes =
                frame.open().stream().filter(code -> code.codes().isEmpty()).count();
        return new Check(
                words.say("frame.health.many"),
                words.say("frame.health.many.note", MOST_CODES),
                codes <= MOST_CODES
                        ? List.of()
                        : List.of(new Finding(
                                words.say("frame.health.many.what", codes),
                                words.say("frame.health.many.todo"),
                                null,
                                null)));
    }

    private static String label(CodeFrame frame, String id) {
        return frame.byId(id).map(Code::label).map(FrameWords::of).orElse(id);
    }

    private static String change(CodeFrame frame, String kind, String code, String into) {
        return FramePages.base(frame.consultation()) + "/change?kind=" + kind + "&code=" + code
                + (into.isEmpty() ? "" : "&into=" + into);
    }
}
