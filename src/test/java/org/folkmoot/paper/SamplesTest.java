package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theSameSeedDrawsTheSameAndEachSheetHasTheSameChance() {
        List<Integer> sheets = IntStream.range(0, 20).boxed().toList();
        assertEquals(Samples.pick(sheets, 5, 42), Samples.pick(sheets, 5, 42));
        int[] drawn = new int[20];
        for (int seed = 0; seed < 20_000; seed++) {
            List<Integer> picked = Samples.pick(sheets, 5, seed);
            assertEquals(5, new HashSet<>(picked).size());
            picked.forEach(sheet -> drawn[sheet]++);
        }
        for (int times : drawn) {
            assertTrue(Math.abs(times - 5_000) < 350, "drawn " + times + " times, where 5,000 were expected");
        }
    }

    /** Of 160 forms with six answers each 20 are wrong, somewhere; a sample of a fifth of the forms tells how many. */
    @Test
    void theIntervalFromASampleCoversTheTruthAboutAsOftenAsItSays() {
        List<Integer> answers = IntStream.range(0, 160 * 6).boxed().toList();
        List<Integer> forms = IntStream.range(0, 160).boxed().toList();
        double truth = 20.0 / answers.size();
        int covered = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            HashSet<Integer> wrong = new HashSet<>(Samples.pick(answers, 20, -seed - 1L));
            List<Integer> sample = Samples.pick(forms, 32, seed);
            long found =
                    wrong.stream().filter(answer -> sample.contains(answer / 6)).count();
            Wilson told = Wilson.of(found, 32 * 6);
            covered += told.low() <= truth && truth <= told.high() ? 1 : 0;
        }
        assertTrue(covered >= 1_880, "The truth was covered " + covered + " times in 2,000, where 95 % are promised");
    }
}
