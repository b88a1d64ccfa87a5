package org.folkmoot.report.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives every sheet and table a name of its own: letters, digits and underscores, at most 31 of them, a letter first. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> given = new HashSet<>();

    /** The name made of an id such as {@code residents.q1.by.age}; a number follows where it would stand twice. */
    String of(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9]+", "_");
        String base = Character.isLetter(plain.charAt(0)) ? plain : "t_" + plain;
        String name = cut(base, LONGEST);
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = "_" + number;
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest);
    }
}
