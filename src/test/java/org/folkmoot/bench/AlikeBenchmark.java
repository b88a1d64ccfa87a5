package org.folkmoot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.folkmoot.comment.Alike;
import org.folkmoot.comment.MadeUpWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes to find nearly equal texts among many, and how many of the copies planted among them are found. */
@Tag("benchmark")
class AlikeBenchmark {

    @Test
    void aHundredThousandComments() {
        int count = 100_000;
        MadeUpWords made = new MadeUpWords(7);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, count).forEach(any -> texts.add(made.text(12, 120)));
        int planted = count / 100;
        IntStream.range(0, planted).forEach(i -> texts.add(made.edited(texts.get(i), 0.1)));
        long start = System.nanoTime();
        int[] groups = Alike.groups(texts);
        double seconds = (System.nanoTime() - start) / 1e9;
        long found = IntStream.range(0, planted)
                .filter(i -> groups[count + i] == groups[i])
                .count();
        System.out.printf(
                Locale.ROOT,
                "%,d texts grouped in %.1f s; copies with 10 %% of words edited: %d of %d found%n",
                texts.size(),
                seconds,
                found,
                planted);
    }
}
