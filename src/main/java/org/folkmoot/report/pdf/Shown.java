package org.folkmoot.report.pdf;

import java.math.BigDecimal;
import java.util.Locale;
import org.folkmoot.tabulation.Cell;

/** A cell as it is printed: thousands with commas, shares with their sign, shorthand in square brackets. */
final class Shown {

    private Shown() {}

    static String of(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> String.format(Locale.UK, "%,d", count.count());
            case Cell.Base base -> String.format(Locale.UK, "%,d", base.base());
            case Cell.Share share -> share.low() ? Cell.Mark.LOW.shorthand() : share.percent() + "%";
            case Cell.Points points -> points.points() == 0 ? "0" : String.format(Locale.UK, "%+d", points.points());
            case Cell.Amount amount -> String.format(Locale.UK, "%,." + scale(amount.amount()) + "f", amount.amount());
            case Cell.Hidden hidden -> hidden.mark().shorthand();
        };
    }

    /** What a mark means, for the line below a table; how to read the report says more. */
    static String briefly(Cell.Mark mark) {
        return switch (mark) {
            case CONFIDENTIAL -> "not shown, to protect people";
            case NOT_AVAILABLE, NOT_APPLICABLE, UNRELIABLE, PROVISIONAL -> mark.meaning();
            case LOW -> "rounds to 0 but is more";
        };
    }

    private static int scale(BigDecimal amount) {
        return Math.max(0, amount.scale());
    }
}
