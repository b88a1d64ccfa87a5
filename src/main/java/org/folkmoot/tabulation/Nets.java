package org.folkmoot.tabulation;

import java.util.Locale;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Side;

/**
 * What the two sides of a question are called: people agree with statements, and answer other questions positively.
 *
 * @param total those for, {@code opposite} those against
 * @param net the first less the second, in percentage points
 */
record Nets(String total, String opposite, String net, String note) {

    private static final Nets AGREEMENT = new Nets(
            "Total agree",
            "Total disagree",
            "Net agreement",
            "Total agree adds up the answers that agree. Net agreement is total agree less total disagree, in percentage points,"
                    + " worked out before rounding.");
    private static final Nets POSITIVE = new Nets(
            "Total positive",
            "Total negative",
            "Net positive",
            "Total positive adds up the positive answers. Net positive is total positive less total negative, in percentage points,"
                    + " worked out before rounding.");

    static Nets of(Measure.OneOf measure) {
        boolean agreeing = measure.categories().stream()
                .filter(category -> category.side() == Side.FOR)
                .allMatch(category -> OneWay.english(category.label())
                        .toLowerCase(Locale.ROOT)
                        .contains("agree"));
        return agreeing ? AGREEMENT : POSITIVE;
    }
}
