package org.folkmoot.paper.print;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a form: six digits and a check digit, which finds each single wrong digit and each two neighbours exchanged (H.
 * M. Damm, “Total anti-symmetrische Quasigruppen”, Marburg 2004). It names the form, and nobody.
 *
 * @param number 0 to 999,999, without the check digit
 */
public record SheetNumber(int number) implements Comparable<SheetNumber> {

    private static final int MOST = 999_999;
    private static final Pattern TYPED = Pattern.compile("(\\d{6})(\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private static final int[][] STEPS = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    /** @throws IllegalArgumentException if it has more than six digits */
    public SheetNumber {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("A sheet number has six digits: " + number + " is none.");
        }
    }

    /** Reads a number as people type it, with or without blanks and hyphens; empty if it is none or its check digit is wrong. */
    public static Optional<SheetNumber> read(String typed) {
        Matcher digits = TYPED.matcher(BETWEEN.matcher(typed).replaceAll(""));
        return digits.matches() && check(digits.group(1)) == digits.group(2).charAt(0) - '0'
                ? Optional.of(new SheetNumber(Integer.parseInt(digits.group(1))))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException after the last one */
    public SheetNumber next() {
        return plus(1);
    }

    /** @throws IllegalArgumentException if there are not so many */
    public SheetNumber plus(int further) {
        return new SheetNumber(number + further);
    }

    /** Seven digits, as in the code on each page: {@code 1042735}. */
    public String digits() {
        String six = "%06d".formatted(number);
        return six + check(six);
    }

    /** As printed: {@code 104 273-5}. */
    public String written() {
        String digits = digits();
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + "-" + digits.substring(6);
    }

    private static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = STEPS[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    @Override
    public int compareTo(SheetNumber other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return written();
    }
}
