package org.folkmoot.theme.agreement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;

/**
 * The codes that the machine would give to comments of a sample. It had learnt from none of them; from which probability on it gives a
 * code is chosen on other comments that people have coded, so that the sample tells how good it is elsewhere.
 */
@Singleton
final class MachineCodes {
    private static final int MOST_OTHERS = 2_000;
    private static final int ENOUGH = 30;

    /** Where too few others are coded: about half the F1 that may be hoped for, the best threshold for true probabilities. */
    private static final double BY_DEFAULT = 0.35;

    private static final double LOWEST = 0.10;
    private static final double HIGHEST = 0.90;
    private static final double STEP = 0.02;

    private final Predictions predictions;
    private final Codings codings;

    MachineCodes(Predictions predictions, Codings codings) {
        this.predictions = predictions;
        this.codings = codings;
    }

    /** By comment, as they count today; comments of which the machine says nothing, or in a language it does not know, are left out. */
    Map<UUID, Set<String>> of(CodeFrame frame, Collection<Sample> samples, List<Samples.Both> both) {
        Set<UUID> own = both.stream().map(each -> each.item().comment()).collect(Collectors.toSet());
        List<Code> codes =
                frame.all().stream().filter(code -> code.parent().isPresent()).toList();
        Map<UUID, Set<String>> given = new HashMap<>();
        Map<UUID, Predicted> predicted = known(predictions.of(own));
        if (predicted.isEmpty()) {
            return Map.of();
        }
        double threshold = threshold(frame, codes, samples, own);
        predicted.forEach((comment, one) -> given.put(comment, said(codes, frame, one, threshold)));
        return given;
    }

    private static Map<UUID, Predicted> known(Map<UUID, Predicted> all) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().knownLanguage())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> said(List<Code> codes, CodeFrame frame, Predicted predicted, double threshold) {
        return codes.stream()
                .map(Code::id)
                .filter(code -> probability(frame, predicted, code) >= threshold)
                .collect(Collectors.toSet());
    }

    /** How probable what counts as a code today is, also where it was learnt before others were merged into it. */
    static double probability(CodeFrame frame, Predicted predicted, String code) {
        return frame.countsAs(code).stream().mapToDouble(predicted::of).max().orElse(0);
    }

    /** Where F1 over all codings of other coded comments is best. */
    private double threshold(CodeFrame frame, List<Code> codes, Collection<Sample> samples, Set<UUID> own) {
        List<Predicted> machine = new ArrayList<>();
        List<Set<String>> people = new ArrayList<>();
        for (SurveyId survey : samples.stream().map(Sample::surveyId).distinct().toList()) {
            List<CodedComment> others = codings.stream(
                    survey,
                    all -> all.filter(CodedComment::read)
                            .filter(coded -> !own.contains(coded.comment().id()))
                            .limit(MOST_OTHERS)
                            .toList());
            Map<UUID, Predicted> predicted = known(predictions.of(
                    others.stream().map(coded -> coded.comment().id()).toList()));
            for (CodedComment coded : others) {
                Predicted one = predicted.get(coded.comment().id());
                if (one != null && one.unseen()) {
                    machine.add(one);
                    people.add(coded.codes().stream().map(frame::now).collect(Collectors.toSet()));
                }
            }
        }
        if (machine.size() < ENOUGH) {
            return BY_DEFAULT;
        }
        double best = BY_DEFAULT;
        double most = -1;
        for (double t = LOWEST; t < HIGHEST; t += STEP) {
            double f1 = f1(codes, frame, machine, people, t);
            if (f1 > most) {
                most = f1;
                best = t;
            }
        }
        return best;
    }

    private static double f1(
            List<Code> codes, CodeFrame frame, List<Predicted> machine, List<Set<String>> people, double threshold) {
        long both = 0;
        long either = 0;
        for (int i = 0; i < machine.size(); i++) {
            Set<String> said = said(codes, frame, machine.get(i), threshold);
            either += said.size() + people.get(i).size();
            Set<String> common = new HashSet<>(said);
            common.retainAll(people.get(i));
            both += common.size();
        }
        return either == 0 ? 0 : 2.0 * both / either;
    }
}
