package org.folkmoot.theme.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well suggested codes fit those of two readers, as the table in {@code src/site/themes.md}. */
@Tag("benchmark")
class ReadersBenchmark {

    private static final int DRAWS = Integer.getInteger("draws", 3);

    @Test
    void theTable() throws IOException {
        Readers readers = Readers.open();
        Learner learner = readers.learner(Samples.kept());
        System.out.println("| coded | question | comments | theme micro-F1 | code micro-F1 | top code |");
        System.out.println("|---|---|---|---|---|---|");
        print("reader against reader", "", readers.agreement());
        for (boolean hidden : new boolean[] {false, true}) {
            for (int learnt : List.of(0, 50, 100, 200)) {
                Map<String, Readers.Fit> fits = new HashMap<>();
                for (int draw = 0; draw < (learnt == 0 ? 1 : DRAWS); draw++) {
                    readers.measure(learner, learnt, draw % 2, draw, hidden, fits);
                }
                print(Integer.toString(learnt), hidden ? "hidden" : "shown", fits);
            }
        }
    }

    private static void print(String learnt, String question, Map<String, Readers.Fit> fits) {
        List<String> kinds = new ArrayList<>(List.of("all", "asked", "nothing asked"));
        new TreeMap<>(fits)
                .keySet().stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        for (String kind : kinds) {
            Readers.Fit fit = fits.get(kind);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.3f | %.3f | %.3f |%n",
                    learnt,
                    question,
                    kind,
                    fit.themes(),
                    fit.codes(),
                    fit.top());
        }
    }
}
