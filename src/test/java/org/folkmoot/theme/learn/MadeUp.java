package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Comments of made-up words whose codes are known: some codes are common, some are rare, and words are shared between codes. */
final class MadeUp {

    private static final String[] SYLLABLES = {"ba", "ke", "lo", "mi", "nu", "pra", "sto", "ti", "vu", "we", "zo", "dre"
    };

    private MadeUp() {}

    static List<Label> labels(int codes) {
        List<Label> labels = new ArrayList<>();
        for (int c = 0; c < codes; c++) {
            labels.add(new Label("c" + c, Optional.empty(), "", List.of(), List.of()));
        }
        return labels;
    }

    /**
     * @param steepness how much rarer each code is than the one before
     * @param noise how many of ten words say nothing
     */
    static List<Coded> comments(int count, int codes, double steepness, int noise, long seed) {
        Random random = new Random(seed);
        List<Coded> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Integer> own = new TreeSet<>();
            own.add(code(codes, steepness, random));
            if (random.nextInt(4) == 0) {
                own.add(code(codes, steepness, random));
            }
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 12; w++) {
                int code = new ArrayList<>(own).get(random.nextInt(own.size()));
                text.append(
                                random.nextInt(10) < noise
                                        ? word(random.nextInt(400))
                                        : word(400 + code * 17 + random.nextInt(30)))
                        .append(' ');
            }
            Set<String> ids = new TreeSet<>();
            own.forEach(code -> ids.add("c" + code));
            comments.add(new Coded("m" + seed + "-" + i, "", text.toString().strip(), ids));
        }
        return comments;
    }

    private static int code(int codes, double steepness, Random random) {
        int code = 0;
        while (random.nextDouble() > steepness && code < 50 * codes) {
            code++;
        }
        return code % codes;
    }

    private static String word(int number) {
        return SYLLABLES[number % 12] + SYLLABLES[number / 12 % 12] + SYLLABLES[number / 144 % 12];
    }
}
