package org.folkmoot.theme.frames;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.LanguageModels;
import org.folkmoot.theme.learn.Embedder;

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

    private static final double ALIKE = 0.9;
    private static final double CONFUSED = 0.1;

    private final FrameCounts counts;
    private final Confusions confusions;
    private final LanguageModels models;
    private final ChangeWords words;

    FrameHealth(FrameCounts counts, Confusions confusions, LanguageModels models, ChangeWords words) {
        this.counts = counts;
        this.confusions = confusions;
        this.models = models;
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

    /**
     * @param note what was looked for, or why it could not be
     * @param looked whether it could be looked for
     */
    record Check(String title, String note, boolean looked, List<Finding> findings) {}

    record Found(List<Check> checks) {}

    Found of(CodeFrame frame) {
        Map<String, Count> counted = counts.of(frame);
        long read = counts.read(frame.consultation());
        return new Found(List.of(
                rare(frame, counted, read), alike(frame), overlapping(frame), confused(frame, counted), many(frame)));
    }

    private Check rare(CodeFrame frame, Map<String, Count> counted, long read) {
        long least = Math.max(FEWEST, (long) Math.ceil(SMALLEST_SHARE * read));
        if (read < ENOUGH_READ) {
            return notLooked("frame.health.rare", words.say("frame.health.rare.early", ENOUGH_READ, read));
        }
        List<Finding> findings = frame.open().stream()
                .filter(code -> !code.residual() && code.level() > 1)
                .filter(code -> counted.get(code.id()).comments() < least)
                .map(code -> new Finding(
                        words.say(
                                "frame.health.rare.what",
                                ChangeWords.of(code.label()),
                                counted.get(code.id()).comments()),
                        words.say("frame.health.rare.todo"),
                        code.codes().isEmpty() ? change(frame, "merged", code.id(), "") : null,
                        words.say("frame.do.merged")))
                .toList();
        return check("frame.health.rare", words.say("frame.health.rare.note", least), findings);
    }

    private Check overlapping(CodeFrame frame) {
        Map<String, Tally> own = counts.own(frame);
        List<String> open = frame.open().stream().map(Code::id).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                Tally first = own.get(open.get(i));
                Tally second = own.get(open.get(j));
                long both = first.together(second);
                long either = first.count().comments() + second.count().comments() - both;
                if (both >= FEWEST && both > OVERLAPPING * either) {
                    findings.add(pair(frame, "frame.health.overlap", open.get(i), open.get(j), both, either));
                }
            }
        }
        return check("frame.health.overlap", words.say("frame.health.overlap.note"), findings);
    }

    /** Codes that say nearly the same, by the language models. */
    private Check alike(CodeFrame frame) {
        Optional<Embedder> embedder = models.embedder();
        if (embedder.isEmpty()) {
            return notLooked("frame.health.alike", words.say("frame.health.alike.lacking"));
        }
        List<Code> codes =
                frame.open().stream().filter(code -> !code.residual()).toList();
        float[][] vectors = embedder.get()
                .embed(codes.stream()
                        .map(code -> ChangeWords.of(code.label()) + ". " + ChangeWords.of(code.definition()))
                        .toList());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            for (int j = i + 1; j < vectors.length; j++) {
                if (cosine(vectors[i], vectors[j]) > ALIKE && !related(frame, codes.get(i), codes.get(j))) {
                    findings.add(pair(
                            frame,
                            "frame.health.alike",
                            codes.get(i).id(),
                            codes.get(j).id()));
                }
            }
        }
        return check("frame.health.alike", words.say("frame.health.alike.note"), findings);
    }

    /** The mean over the models, whose vectors stand after one another, each of length 1. */
    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum / (one.length / Embedder.WIDTH);
    }

    private static boolean related(CodeFrame frame, Code one, Code other) {
        return frame.ancestors(one.id()).contains(other)
                || frame.ancestors(other.id()).contains(one);
    }

    private Check confused(CodeFrame frame, Map<String, Count> counted) {
        Confusions.Found found = confusions.of(frame);
        if (found.looked() < ENOUGH_READ) {
            return notLooked(
                    "frame.health.confused", words.say("frame.health.confused.early", ENOUGH_READ, found.looked()));
        }
        List<Finding> findings = found.pairs().entrySet().stream()
                .filter(pair -> {
                    long rarer = pair.getKey().stream()
                            .mapToLong(id -> counted.get(id).comments())
                            .min()
                            .orElse(0);
                    return pair.getValue() >= FEWEST && pair.getValue() >= CONFUSED * rarer;
                })
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed())
                .map(pair -> pair(
                        frame,
                        "frame.health.confused",
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        pair.getValue()))
                .toList();
        return check("frame.health.confused", words.say("frame.health.confused.note", found.looked()), findings);
    }

    /** A finding on two codes that may have to become one. */
    private Finding pair(CodeFrame frame, String key, String first, String second, Object... figures) {
        Object[] all = new Object[figures.length + 2];
        all[0] = label(frame, first);
        all[1] = label(frame, second);
        System.arraycopy(figures, 0, all, 2, figures.length);
        return new Finding(
                words.say(key + ".what", all),
                words.say(key + ".todo"),
                change(frame, "merged", first, second),
                words.say("frame.do.merged"));
    }

    private Check check(String key, String note, List<Finding> findings) {
        return new Check(words.say(key), note, true, List.copyOf(findings));
    }

    private Check notLooked(String key, String why) {
        return new Check(words.say(key), why, false, List.of());
    }

    private Check many(CodeFrame frame) {
        long codes =
                frame.open().stream().filter(code -> code.codes().isEmpty()).count();
        return check(
                "frame.health.many",
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
        return frame.byId(id).map(Code::label).map(ChangeWords::of).orElse(id);
    }

    private static String change(CodeFrame frame, String kind, String code, String into) {
        return FramePages.base(frame.consultation()) + "/change?kind=" + kind + "&code=" + code
                + (into.isEmpty() ? "" : "&into=" + into);
    }
}
