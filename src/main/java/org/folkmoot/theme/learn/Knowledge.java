package org.folkmoot.theme.learn;

import java.util.List;
import java.util.Optional;

/**
 * What comments taught of each place of {@link Codes}, before anything is chosen by it.
 *
 * @param learnt how many comments were learnt from
 * @param examples how many of them have each place
 * @param usual for each place the logarithm of how much more often than the mean of its kind it was given
 */
record Knowledge(
        Codes codes,
        Optional<Classifier> classifier,
        Likeness likeness,
        Asked asked,
        int learnt,
        int[] examples,
        float[] usual) {

    static Knowledge of(
            Codes codes,
            Optional<Classifier> classifier,
            Likeness likeness,
            Asked asked,
            List<Features> readings,
            boolean[][] given) {
        int[] examples = new int[codes.places()];
        for (boolean[] row : given) {
            for (int p = 0; p < row.length; p++) {
                examples[p] += row[p] ? 1 : 0;
            }
        }
        return new Knowledge(
                codes,
                classifier,
                likeness.with(readings, given),
                asked.with(readings, given, codes),
                given.length,
                examples,
                usual(codes, examples));
    }

    private static float[] usual(Codes codes, int[] examples) {
        double ofCodes = 0;
        double ofThemes = 0;
        for (int p = 0; p < examples.length; p++) {
            ofCodes += codes.isTheme(p) ? 0 : (double) examples[p] / codes.count();
            ofThemes += codes.isTheme(p) ? (double) examples[p] / codes.themes().size() : 0;
        }
        float[] usual = new float[examples.length];
        for (int p = 0; p < usual.length; p++) {
            usual[p] = (float) Math.log((examples[p] + 0.5) / ((codes.isTheme(p) ? ofThemes : ofCodes) + 0.5));
        }
        return usual;
    }

    Heard of(Features reading) {
        Heard[] parts = reading.parts().stream().map(part -> of(part.reading())).toArray(Heard[]::new);
        float[] odds = classifier.map(learnt -> learnt.odds(reading)).orElseGet(() -> new float[codes.places()]);
        float[] byTheme = asked.of(reading.question());
        float[] ofPlace = new float[codes.places()];
        for (int p = 0; p < ofPlace.length; p++) {
            ofPlace[p] = byTheme[codes.theme(p)];
        }
        return new Heard(examples, odds, likeness.of(reading), ofPlace, usual, parts);
    }
}
