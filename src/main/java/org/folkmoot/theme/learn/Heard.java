package org.folkmoot.theme.learn;

/**
 * What was made out of a comment before it is turned into probabilities: for each place of {@link Codes} one row of clues.
 *
 * @param examples from how many coded comments each code was known
 * @param odds what the classifier says; nought without one
 * @param likeness how like the comment is to each
 * @param asked how much the question speaks for it
 * @param usual how usual it is among the coded comments
 * @param parts the same of the sentences of a long comment
 */
record Heard(int[] examples, float[] odds, float[] likeness, float[] asked, float[] usual, Heard[] parts) {

    Heard corrected(SecondLook look) {
        Heard[] corrected = new Heard[parts.length];
        for (int i = 0; i < parts.length; i++) {
            corrected[i] = parts[i].corrected(look);
        }
        return new Heard(examples, look.at(odds), likeness, asked, usual, corrected);
    }
}
