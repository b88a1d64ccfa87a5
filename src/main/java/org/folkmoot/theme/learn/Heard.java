package org.folkmoot.theme.learn;

import java.util.Optional;

/**
 * What was made out of a comment before it is turned into probabilities.
 *
 * @param examples from how many coded comments each code was known
 * @param odds what the classifier says of each code; nought without a classifier
 * @param likeness how like the comment is to each code
 * @param parts the same of the sentences of a long comment
 */
record Heard(int[] examples, float[] odds, float[] likeness, Heard[] parts) {

    static Heard of(Features reading, Optional<Classifier> classifier, Likeness likeness, int[] examples) {
        Heard[] parts = reading.parts().stream()
                .map(part -> of(part.reading(), classifier, likeness, examples))
                .toArray(Heard[]::new);
        float[] odds = classifier.map(learnt -> learnt.odds(reading)).orElseGet(() -> new float[examples.length]);
        return new Heard(examples, odds, likeness.of(reading), parts);
    }

    Heard corrected(SecondLook look) {
        Heard[] corrected = new Heard[parts.length];
        for (int i = 0; i < parts.length; i++) {
            corrected[i] = parts[i].corrected(look);
        }
        return new Heard(examples, look.at(odds), likeness, corrected);
    }
}
