package org.folkmoot.theme.frames;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;

/** Pairs of codes that the machine takes for each other where it had not seen what people decided. */
@Singleton
final class Confusions {
    /** So many comments of a survey are looked at: enough for pairs that matter, and done while somebody waits. */
    private static final int MOST = 4_000;

    private static final double SURE = 0.5;

    private final Definitions definitions;
    private final Codings codings;
    private final Predictions predictions;

    Confusions(Definitions definitions, Codings codings, Predictions predictions) {
        this.definitions = definitions;
        this.codings = codings;
        this.predictions = predictions;
    }

    /**
     * @param looked how many comments have both codes by people and a prediction by a machine that had not seen them
     * @param pairs by both ids, in the order of the alphabet, how many comments
     */
    record Found(long looked, Map<List<String>, Long> pairs) {}

    Found of(CodeFrame frame) {
        List<String> leaves = frame.open().stream()
                .filter(code -> code.codes().isEmpty() && !code.residual())
                .map(Code::id)
                .toList();
        Map<List<String>, Long> pairs = new HashMap<>();
        long looked = 0;
        for (SurveyId survey : definitions.surveys(frame.consultation())) {
            List<CodedComment> coded = codings.stream(
                    survey,
                    all -> all.filter(one -> one.read() && !one.codes().isEmpty())
                            .limit(MOST)
                            .toList());
            List<UUID> ids = new ArrayList<>();
            coded.forEach(one -> ids.add(one.comment().id()));
            Map<UUID, Predicted> predicted = predictions.of(ids);
            for (CodedComment one : coded) {
                Predicted said = predicted.get(one.comment().id());
                if (said != null && said.unseen() && said.knownLanguage()) {
                    looked++;
                    count(one, said, leaves, pairs);
                }
            }
        }
        return new Found(looked, pairs);
    }

    private static void count(CodedComment coded, Predicted said, List<String> leaves, Map<List<String>, Long> pairs) {
        String taken = "";
        double most = SURE;
        for (String code : leaves) {
            double probable = said.of(code);
            if (probable > most && !coded.codes().contains(code)) {
                taken = code;
                most = probable;
            }
        }
        if (!taken.isEmpty()) {
            for (String given : coded.codes()) {
                if (leaves.contains(given) && said.of(given) < SURE) {
                    pairs.merge(
                            given.compareTo(taken) < 0 ? List.of(given, taken) : List.of(taken, given), 1L, Long::sum);
                }
            }
        }
    }
}
