package org.folkmoot.theme.agreement;

import java.util.HashSet;
import java.util.Set;

/**
 * How far two sets of codes are from each other: "Measuring Agreement on Set-valued Items (MASI)", Passonneau 2006. The distance is
 * {@code 1 - J M}: J is Jaccard's share of common codes in all of both, and M is 1 for equal sets, 2/3 where one holds the other, 1/3
 * where they overlap and neither holds the other, and 0 where they have nothing in common. Two empty sets are equal.
 */
final class Masi {

    private Masi() {}

    /** From 0 for equal sets to 1 for sets that have nothing in common. */
    static double distance(Set<String> first, Set<String> second) {
        if (first.equals(second)) {
            return 0;
        }
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        if (common.isEmpty()) {
            return 1;
        }
        double jaccard = (double) common.size() / (first.size() + second.size() - common.size());
        boolean oneHoldsTheOther = common.size() == first.size() || common.size() == second.size();
        return 1 - jaccard * (oneHoldsTheOther ? 2.0 / 3 : 1.0 / 3);
    }
}
