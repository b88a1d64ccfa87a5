package org.folkmoot.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.theme.learn.Near;
import org.folkmoot.theme.learn.Prediction;

/**
 * Which codes are put before a person: all that are probable enough to be ticked, then at most three more, none under one in ten,
 * none that is implied by one below it, and none for which the comment holds no evidence.
 */
final class SuggestionRule {
    static final double LEAST = 0.10;
    private static final int RANKED = 3;
    private static final int MOST_TICKED = 8;
    private static final int MOST_LIKE = 3;

    /** From here on a coded comment is evidence by itself: it speaks of the same thing in other words. */
    private static final double LIKE = 0.5;

    /** The likeliest first. */
    static final Comparator<Suggestion> ORDER =
            Comparator.comparingDouble(Suggestion::confidence).reversed().thenComparing(Suggestion::code);

    private final Model model;
    private final List<String> codes;
    private final List<String> order;
    private final Map<String, Integer> place = new HashMap<>();
    private final Set<String> given;
    private final Map<String, Set<String>> above = new HashMap<>();
    private final FrameWords words;

    SuggestionRule(CodeFrame frame, Model model, FrameWords words) {
        this.model = model;
        this.words = words;
        this.codes = model.codes();
        this.order = Predicted.order(model);
        for (int i = 0; i < order.size(); i++) {
            place.put(order.get(i), i);
        }
        this.given = Trainer.codes(frame).stream().filter(frame::mayBeGiven).collect(Collectors.toSet());
        for (String code : codes) {
            above.put(code, frame.ancestors(code).stream().skip(1).map(Code::id).collect(Collectors.toSet()));
        }
    }

    /** How probable each code is for a comment of which only the frame's words are understood, in the model's order. */
    float[] byWords(PlainText comment) {
        float[] probabilities = new float[order.size()];
        words.in(comment.text()).forEach((code, found) -> {
            float probability = probability(comment, found);
            Integer at = place.get(code);
            if (at != null) {
                probabilities[at] = Math.max(probabilities[at], probability);
                above.get(code)
                        .forEach(one ->
                                probabilities[place.get(one)] = Math.max(probabilities[place.get(one)], probability));
            }
        });
        return probabilities;
    }

    private void raise(float[] probabilities, String code, float to) {
        Integer at = place.get(code);
        if (at != null) {
            probabilities[at] = Math.max(probabilities[at], to);
        }
    }

    /** One half for one word, two thirds for two: it orders, and nobody has measured more. */
    private static float probability(PlainText comment, List<Evidence> found) {
        long different = found.stream()
                .map(one -> comment.same().substring(one.from(), one.to()))
                .distinct()
                .count();
        return Math.round(1000f * different / (different + 1)) / 1000f;
    }

    /**
     * Suggestions for a comment of which only the frame's words are understood; never ticked.
     *
     * @param asked the theme of the question, if it has one: of equal codes its own come first
     */
    List<Suggestion> suggestedByWords(String asked, PlainText comment) {
        Map<String, List<Evidence>> found = words.in(comment.text());
        List<Suggestion> all = new ArrayList<>();
        found.keySet().stream()
                .filter(given::contains)
                .filter(code -> found.keySet().stream()
                        .noneMatch(other -> above.getOrDefault(other, Set.of()).contains(code)))
                .sorted(Comparator.<String, Float>comparing(code -> -probability(comment, found.get(code)))
                        .thenComparing(
                                code -> !above.getOrDefault(code, Set.of()).contains(asked))
                        .thenComparing(place::get))
                .limit(RANKED)
                .forEach(code -> all.add(new Suggestion(
                        code,
                        Math.round(1000 * probability(comment, found.get(code))) / 1000.0,
                        false,
                        found.get(code),
                        0,
                        comment.text().length(),
                        List.of())));
        return all;
    }

    /** Suggestions for a comment by what a model says of it; places are those of the plain text. */
    List<Suggestion> suggested(UUID comment, Prediction prediction) {
        float[] probabilities = prediction.probabilities();
        List<Integer> probable = IntStream.range(0, codes.size())
                .filter(i -> probabilities[i] >= LEAST && given.contains(codes.get(i)))
                .boxed()
                .sorted(Comparator.comparing(i -> -probabilities[i]))
                .toList();
        List<Suggestion> all = new ArrayList<>();
        Set<String> implied = new HashSet<>();
        probable.forEach(i -> implied.addAll(above.get(codes.get(i))));
        int ranked = 0;
        int ticked = 0;
        for (int i : probable) {
            boolean sure = probabilities[i] >= model.preciseThreshold(i);
            if (implied.contains(codes.get(i)) || (sure ? ticked == MOST_TICKED : ranked == RANKED)) {
                continue;
            }
            Optional<Suggestion> one = suggested(comment, prediction, i, probabilities[i], sure);
            if (one.isPresent()) {
                all.add(one.get());
                ticked += sure ? 1 : 0;
                ranked += sure ? 0 : 1;
            }
        }
        all.sort(ORDER);
        return all;
    }

    private Optional<Suggestion> suggested(
            UUID comment, Prediction prediction, int code, float probability, boolean sure) {
        Optional<Prediction.Why> why = prediction.why(code);
        if (why.isEmpty()) {
            return Optional.empty();
        }
        List<Near> near = prediction.near(code, MOST_LIKE + 1).stream()
                .filter(one -> !one.comment().equals(comment.toString()))
                .limit(MOST_LIKE)
                .toList();
        boolean alike = !near.isEmpty() && near.get(0).likeness() >= LIKE;
        if (why.get().words().isEmpty() && !alike) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                codes.get(code),
                Math.round(1000 * probability) / 1000.0,
                sure,
                why.get().words().stream()
                        .map(span -> new Evidence(span.from(), span.to()))
                        .sorted(Comparator.comparingInt(Evidence::from))
                        .toList(),
                why.get().sentence().from(),
                why.get().sentence().to(),
                near.stream().map(one -> UUID.fromString(one.comment())).toList()));
    }

    /** A suggestion with the places that it has in the comment as it was written. */
    static Suggestion placed(Suggestion one, PlainText comment) {
        return new Suggestion(
                one.code(),
                one.confidence(),
                one.ticked(),
                one.evidence().stream()
                        .filter(word -> comment.holds(word.from(), word.to()))
                        .map(word -> new Evidence(comment.from(word.from()), comment.to(word.to())))
                        .toList(),
                comment.from(one.sentenceFrom()),
                comment.to(one.sentenceTo()),
                one.like());
    }
}
