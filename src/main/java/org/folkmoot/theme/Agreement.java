package org.folkmoot.theme;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How far two people who read the same comments apart give the same codes.
 *
 * @param twice how many comments were read by two
 * @param same how many of them were given exactly the same codes
 */
public record Agreement(long twice, long same) {

    /** The codes that two people gave to one comment. */
    public record Pair(Set<String> first, Set<String> second) {}

    public static Agreement of(Collection<Pair> pairs) {
        return new Agreement(
                pairs.size(),
                pairs.stream()
                        .filter(pair -> pair.first().equals(pair.second()))
                        .count());
    }

    /** From 0 to 1; empty where nothing was read twice. Not corrected for chance. */
    public OptionalDouble share() {
        return twice == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / twice);
    }
}
