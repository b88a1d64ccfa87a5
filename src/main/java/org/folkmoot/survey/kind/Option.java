package org.folkmoot.survey.kind;

import java.util.Optional;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.survey.Text;

/**
 * One option, or one row of a grid.
 *
 * @param say whether it asks for words of one's own: "Other, please say"
 * @param apart whether it stands apart below "or" and excludes the others
 * @param score the number it stands for on a scale
 * @param harmonised the option of the wider question under which it is published
 */
record Option(
        String id,
        Text label,
        Optional<Text> hint,
        boolean say,
        boolean apart,
        Side side,
        Optional<Integer> score,
        Optional<String> harmonised) {

    static final String PREFER_NOT_TO_SAY = "prefer-not-to-say";
    static final String DONT_KNOW = "dont-know";

    /** The keys that an option may have beyond its id and label; each kind takes some of them. */
    enum Key {
        HINT,
        SAY,
        EXCLUSIVE,
        SIDE,
        SCORE,
        HARMONISED
    }

    static Option plain(String id, Text label) {
        return new Option(id, label, Optional.empty(), false, false, Side.NEITHER, Optional.empty(), Optional.empty());
    }

    static Option sided(String id, Text label, Side side) {
        return new Option(id, label, Optional.empty(), false, false, side, Optional.empty(), Optional.empty());
    }

    static Option scored(int score, Text label) {
        return new Option(
                Integer.toString(score),
                label,
                Optional.empty(),
                false,
                false,
                Side.NEITHER,
                Optional.of(score),
                Optional.empty());
    }

    static Option apart(String id, Text label) {
        return new Option(id, label, Optional.empty(), false, true, Side.NEITHER, Optional.empty(), Optional.empty());
    }

    /** Whether choosing it is an answer, and not a refusal of one. */
    boolean answers() {
        return !id.equals(PREFER_NOT_TO_SAY);
    }

    Category category() {
        return new Category(id, label, side, score, harmonised);
    }

    /** The field for words of one's own. */
    String noteField(String question) {
        return question + "." + id + ".text";
    }
}
