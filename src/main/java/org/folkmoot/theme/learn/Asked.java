package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which themes the answers to a question are about: first guessed from what it is called and asks, then learnt from coded answers. It
 * makes the codes of a theme more probable or less, and is never the verdict.
 */
final class Asked {

    /** As many coded answers as the first guess counts for. */
    private static final double GUESS = 8;

    /** How sure a guess is where the question has the theme's own name. */
    private static final double NAMED = 0.75;

    /** How much of a guess from words is believed. */
    private static final double READ = 0.7;

    private static final double SHARED_WORD = 3;
    private static final int MOST_THEMES = 12;

    private final List<Label> themes;
    private final Map<String, String> told;
    private final Names names;
    private final Map<String, double[]> guesses;
    private final Map<String, double[]> counted;
    private final double[] overall;

    private Asked(
            List<Label> themes,
            Map<String, String> told,
            Names names,
            Map<String, double[]> guesses,
            Map<String, double[]> counted,
            double[] overall) {
        this.themes = themes;
        this.told = told;
        this.names = names;
        this.guesses = guesses;
        this.counted = counted;
        this.overall = overall;
    }

    /** @param told by a question's id or text the id of its theme, where that is known */
    static Asked of(List<Label> themes, Map<String, String> told, Optional<? extends Vectors> vectors) {
        double[] even = new double[themes.size()];
        Arrays.fill(even, 1);
        return new Asked(
                themes, Map.copyOf(told), Names.of(themes, vectors), new ConcurrentHashMap<>(), Map.of(), even);
    }

    /** The same with coded answers. */
    Asked with(List<Features> readings, boolean[][] given, Codes codes) {
        Map<String, double[]> more = new HashMap<>();
        double[] all = new double[themes.size()];
        Arrays.fill(all, 1);
        for (int i = 0; i < given.length; i++) {
            double[] shares = shares(given[i], codes);
            double[] own = more.computeIfAbsent(readings.get(i).question(), question -> new double[themes.size()]);
            for (int t = 0; t < shares.length; t++) {
                own[t] += shares[t];
                all[t] += shares[t];
            }
        }
        return new Asked(themes, told, names, guesses, more, all);
    }

    /** One comment is divided among the themes of its codes. */
    private double[] shares(boolean[] given, Codes codes) {
        double[] shares = new double[themes.size()];
        double sum = 0;
        for (int c = 0; c < codes.count(); c++) {
            if (given[c]) {
                shares[codes.theme(c)]++;
                sum++;
            }
        }
        for (int t = 0; t < shares.length && sum > 0; t++) {
            shares[t] /= sum;
        }
        return shares;
    }

    /** For each theme the logarithm of how many times more usual it is with this question than overall. */
    float[] of(String question) {
        float[] more = new float[themes.size()];
        if (question.isBlank() || themes.size() < 2 || themes.size() > MOST_THEMES) {
            return more;
        }
        double[] guess = guesses.computeIfAbsent(question, this::guess);
        double[] own = counted.getOrDefault(question, new double[themes.size()]);
        double answers = Arrays.stream(own).sum();
        double comments = Arrays.stream(overall).sum();
        for (int t = 0; t < more.length; t++) {
            double usual = overall[t] / comments;
            more[t] = (float) Math.log((GUESS * guess[t] + own[t]) / (GUESS + answers) / usual);
        }
        return more;
    }

    /** How the answers may be spread over the themes: by the theme's id, or by what both are called and ask. */
    private double[] guess(String question) {
        double[] guess = new double[themes.size()];
        String known = told.getOrDefault(question, question);
        for (int t = 0; t < themes.size(); t++) {
            if (themes.get(t).id().equalsIgnoreCase(known)) {
                Arrays.fill(guess, (1 - NAMED) / (themes.size() - 1));
                guess[t] = NAMED;
                return guess;
            }
        }
        double[] like = names.of(question);
        double sum = 0;
        for (int t = 0; t < guess.length; t++) {
            guess[t] = Math.exp(like[t]);
            sum += guess[t];
        }
        for (int t = 0; t < guess.length; t++) {
            guess[t] = READ * guess[t] / sum + (1 - READ) / guess.length;
        }
        return guess;
    }

    /** What the themes are called; even common words tell one question from another. */
    private record Names(
            List<Set<String>> words,
            Map<String, Integer> sharing,
            float[][] seen,
            Optional<? extends Vectors> vectors) {

        /** By how much the last model's likenesses of questions differ. */
        private static final double SPREAD = 0.10;

        static Names of(List<Label> themes, Optional<? extends Vectors> vectors) {
            List<String> names = themes.stream()
                    .map(theme -> theme.described().split("[.:?] ", 2)[0])
                    .toList();
            List<Set<String>> words = new ArrayList<>();
            Map<String, Integer> sharing = new HashMap<>();
            for (int t = 0; t < names.size(); t++) {
                Set<String> own = stems(themes.get(t).id() + " " + names.get(t));
                own.forEach(word -> sharing.merge(word, 1, Integer::sum));
                words.add(own);
            }
            float[][] seen = vectors.map(from -> from.embed(names)).orElseGet(() -> new float[0][]);
            return new Names(words, sharing, seen, vectors);
        }

        double[] of(String question) {
            double[] like = new double[words.size()];
            Set<String> asked = stems(question);
            for (String word : asked) {
                for (int t = 0; t < like.length; t++) {
                    if (words.get(t).contains(word)) {
                        like[t] += SHARED_WORD
                                * Math.log((double) like.length / sharing.get(word))
                                / Math.log(like.length)
                                / Math.sqrt(asked.size());
                    }
                }
            }
            if (vectors.isPresent()) {
                float[] own = vectors.get().embed(List.of(question))[0];
                for (int t = 0; t < like.length; t++) {
                    double product = 0;
                    for (int k = own.length - Encoder.WIDTH; k < own.length; k++) {
                        product += own[k] * seen[t][k];
                    }
                    like[t] += product / SPREAD;
                }
            }
            return like;
        }

        private static Set<String> stems(String text) {
            Set<String> stems = new HashSet<>();
            Stems.of(text.replaceAll("[-_.]+", " ")).forEach(stem -> stems.add(stem.stem()));
            return stems;
        }
    }
}
