package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a frame says of its codes, read as if it were comments that people coded: definitions, words and examples.
 *
 * @param readings the texts
 * @param given for each text and place of {@link Codes} whether it tells of it
 */
record FrameTexts(List<Features> readings, boolean[][] given) {

    /** How much one of these counts against a comment that people coded. */
    static final float TRUST = 0.4f;

    /** Nobody asked for these; that sets them apart from comments to which nothing was asked either. */
    private static final String QUESTION = "\uFFFFframe";

    static FrameTexts of(Codes codes, Optional<? extends Vectors> vectors) {
        List<String> texts = new ArrayList<>();
        List<boolean[]> given = new ArrayList<>();
        for (int t = 0; t < codes.tellers().size(); t++) {
            Label label = codes.tellers().get(t);
            List<String> own = new ArrayList<>(label.examples());
            own.add(label.described());
            own.add(String.join(", ", label.words()));
            own.removeIf(String::isBlank);
            for (String text : own) {
                texts.add(text);
                given.add(given(codes, codes.tells()[t]));
            }
        }
        List<String> questions = texts.stream().map(text -> QUESTION).toList();
        return new FrameTexts(Features.all(questions, texts, vectors), given.toArray(boolean[][]::new));
    }

    private static boolean[] given(Codes codes, int place) {
        boolean[] given = new boolean[codes.places()];
        given[place] = true;
        if (codes.nested()) {
            given[codes.count() + codes.theme(place)] = true;
        }
        return given;
    }

    /** These and some comments. */
    FrameTexts and(List<Features> comments, boolean[][] codesOfComments) {
        List<Features> all = new ArrayList<>(readings);
        all.addAll(comments);
        boolean[][] both = new boolean[all.size()][];
        System.arraycopy(given, 0, both, 0, given.length);
        System.arraycopy(codesOfComments, 0, both, given.length, codesOfComments.length);
        return new FrameTexts(all, both);
    }
}
