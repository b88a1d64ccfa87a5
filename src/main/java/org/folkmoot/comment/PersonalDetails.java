package org.folkmoot.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what in a text leads to a person: addresses, numbers, names. It proposes, and a person decides: some names are missed
 * (a surname alone, a nickname), and some words are taken for names that are none. How many is told in the site's
 * {@code redaction.md}, from texts written for the purpose.
 *
 * <p>Its work grows with the length of the text alone, whatever the text says.
 */
public final class PersonalDetails {

    private PersonalDetails() {}

    /** The stretches that lead to a person, in reading order, none meeting another. */
    public static List<Removal> in(String text) {
        List<Removal> found = new ArrayList<>();
        Links.find(text, found);
        Numbers.find(text, found);
        Words words = Words.of(text);
        Streets.find(words, found);
        Names.find(words, found);
        return apart(found);
    }

    /** A text as readers see it where nobody has looked at it yet. */
    public static String masked(String text) {
        return without(text, in(text));
    }

    /** A text with marks in place of some stretches of it, which need not be in order and may meet. */
    public static String without(String text, Collection<Removal> removals) {
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        for (Removal each : apart(removals)) {
            shown.append(text, at, each.from()).append(each.kind().mark());
            at = each.to();
        }
        return shown.append(text, at, text.length()).toString();
    }

    /** Joins those that meet: together they are as long as both, and of the kind of the longer. */
    static List<Removal> apart(Collection<Removal> removals) {
        List<Removal> apart = new ArrayList<>();
        removals.stream()
                .sorted(Comparator.comparingInt(Removal::from).thenComparing(Removal::to, Comparator.reverseOrder()))
                .forEach(each -> {
                    if (!apart.isEmpty() && apart.getLast().meets(each)) {
                        Removal before = apart.removeLast();
                        apart.add(new Removal(
                                before.length() >= each.length() ? before.kind() : each.kind(),
                                before.from(),
                                Math.max(before.to(), each.to())));
                    } else {
                        apart.add(each);
                    }
                });
        return List.copyOf(apart);
    }
}
