package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is chosen on comments learnt from holds on others. With words alone, so that it is quick. */
class ThresholdsTest {

    private static final int CODES = 10;
    private static final int ENOUGH = 30;

    @Test
    void fromAThousandCodedCommentsOnPrecisionAndProbabilitiesHold() {
        List<Coded> train = MadeUp.comments(1000, CODES, 0.25, 8, 3);
        List<Coded> test = MadeUp.comments(2500, CODES, 0.25, 8, 4);
        Learner learner = new Learner(MadeUp.labels(CODES), Optional.empty());
        Model model = learner.learn(train, learner.read(train), false);
        List<Prediction> predictions = model.predict(
                test.stream().map(Coded::question).toList(),
                test.stream().map(Coded::text).toList());
        int said = 0;
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            float[] probabilities = predictions.get(i).probabilities();
            for (int c = 0; c < CODES; c++) {
                if (probabilities[c] >= model.preciseThreshold(c)) {
                    said++;
                    right += test.get(i).codes().contains("c" + c) ? 1 : 0;
                }
            }
        }
        assertTrue(said >= ENOUGH, "suggested " + said);
        assertEquals(Thresholds.TARGET, (double) right / said, 0.05, right + " of " + said);
        double error = Samples.measured(model, test).calibrationError();
        assertTrue(error < 0.05, "calibration error " + error);
    }
}
