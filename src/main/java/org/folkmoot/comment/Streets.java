package org.folkmoot.comment;

import java.util.List;
import java.util.Set;

/** A house: its number or name with the street. A street alone is where many live. */
final class Streets {

    static final Set<String> TYPES = Set.of(
            "road",
            "rd",
            "street",
            "st",
            "avenue",
            "ave",
            "lane",
            "ln",
            "close",
            "crescent",
            "cres",
            "drive",
            "dr",
            "way",
            "court",
            "gardens",
            "gdns",
            "grove",
            "place",
            "terrace",
            "hill",
            "square",
            "walk",
            "row",
            "mews",
            "rise",
            "croft",
            "parade",
            "view",
            "green",
            "drove",
            "fold",
            "gate",
            "bank",
            "wharf",
            "meadow",
            "meadows",
            "heights",
            "end",
            "ridge",
            "wynd",
            "vale");
    /** Those that are common words too, and need a capital letter. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "st", "close", "drive", "dr", "way", "court", "place", "hill", "square", "walk", "row", "rise", "view",
            "green", "gate", "bank", "end", "meadow", "meadows", "heights", "fold", "ridge", "parade");

    private static final Set<String> HOUSES = Set.of(
            "cottage",
            "house",
            "farm",
            "farmhouse",
            "barn",
            "lodge",
            "villa",
            "bungalow",
            "forge",
            "manor",
            "grange",
            "mill",
            "hall",
            "vicarage",
            "rectory",
            "nook",
            "lea");
    private static final Set<String> FLATS = Set.of("flat", "unit", "apartment", "apt", "room");
    private static final Set<String> NUMBER_WORDS = Set.of("number", "no", "nos", "num");
    private static final Set<String> NOT_A_HOUSE = Set.of(
            "the",
            "bus",
            "buses",
            "route",
            "service",
            "junction",
            "platform",
            "page",
            "question",
            "option",
            "section",
            "over",
            "under",
            "about",
            "around",
            "nearly",
            "top",
            "last",
            "policy",
            "priority",
            "site",
            "stop",
            "stand",
            "gate",
            "of",
            "than",
            "zone");
    private static final Set<String> LIVING =
            Set.of("live", "lives", "lived", "living", "address", "home", "house", "reside", "resident", "moved");
    private static final Set<String> PEOPLE = Set.of(
            "live",
            "lives",
            "lived",
            "living",
            "neighbour",
            "neighbours",
            "people",
            "family",
            "man",
            "woman",
            "lady",
            "couple",
            "tenant",
            "tenants",
            "bloke",
            "guy",
            "chap",
            "person");
    private static final int LONGEST_NAME = 4;

    private Streets() {}

    static void find(Words words, List<Removal> found) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).number()) {
                numbered(words, i, found);
            } else if (HOUSES.contains(words.low(i)) && words.capital(i) && words.capital(i - 1) && words.close(i)) {
                named(words, i, found);
            }
        }
    }

    private static void numbered(Words words, int i, List<Removal> found) {
        if (!house(words.low(i))) {
            return;
        }
        int from = i;
        if (i > 0 && words.get(i - 1).number() && words.gap(i).matches("[-–/]")) {
            from = i - 1;
        }
        if (NUMBER_WORDS.contains(words.low(from - 1)) && words.nearlyClose(from)) {
            from--;
        }
        String before = words.low(from - 1);
        boolean lives = living(words, from) || before.equals("at");
        int end = lives || !NOT_A_HOUSE.contains(before) && !year(words.low(i)) ? street(words, i, lives) : -1;
        if (end > 0) {
            int start = from;
            // A flat stands before its house: Flat 3, 12 Mill Lane.
            if (start >= 2 && words.get(start - 1).number() && FLATS.contains(words.low(start - 2))) {
                start -= 2;
            } else if (FLATS.contains(words.low(start - 1))) {
                start--;
            }
            found.add(new Removal(
                    Personal.ADDRESS, words.get(start).from(), words.get(end).to()));
        } else if (NUMBER_WORDS.contains(words.low(from))
                && (before.equals("at") && PEOPLE.contains(words.low(from - 2)) || living(words, from))) {
            found.add(new Removal(
                    Personal.ADDRESS, words.get(from).from(), words.get(i).to()));
        }
    }

    /** The place of the last word of the street that follows a number; -1 if none does. */
    private static int street(Words words, int number, boolean lives) {
        for (int i = number + 1; i <= number + LONGEST_NAME && i < words.size(); i++) {
            boolean gap = i == number + 1 ? words.gap(i).matches(",?[ \\u00a0]{1,2}") : words.nearlyClose(i);
            if (!gap) {
                return -1;
            }
            String low = words.low(i);
            boolean typed = TYPES.contains(low) && i > number + 1;
            if (typed && (words.capital(i) || !ALSO_WORDS.contains(low) || lives)) {
                return i;
            }
            if (!words.capital(i)
                    && !(lives && low.length() > 2 && !Names.COMMON.contains(low))
                    && !low.equals("of")
                    && !low.equals("the")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean house(String low) {
        int digits = 0;
        while (digits < low.length() && Character.isDigit(low.charAt(digits))) {
            digits++;
        }
        return digits >= 1
                && digits <= 4
                && (low.length() == digits || low.length() == digits + 1 && low.charAt(digits) <= 'f');
    }

    private static boolean year(String low) {
        return low.length() == 4 && (low.startsWith("19") || low.startsWith("20"));
    }

    private static boolean living(Words words, int i) {
        for (int back = i - 1; back >= Math.max(0, i - 4); back--) {
            if (LIVING.contains(words.low(back))) {
                return true;
            }
        }
        return false;
    }

    /** Rose Cottage, Mill Lane. */
    private static void named(Words words, int house, List<Removal> found) {
        int from = house - 1;
        if (words.capital(from - 1) && words.close(from) && !words.get(from - 1).begins()) {
            from--;
        }
        if (!words.gap(house + 1).matches(", ?\\n?")) {
            return;
        }
        for (int i = house + 1; i <= house + LONGEST_NAME && words.capital(i); i++) {
            if (i > house + 1 && !words.close(i)) {
                return;
            }
            if (i > house + 1 && TYPES.contains(words.low(i))) {
                found.add(new Removal(
                        Personal.ADDRESS, words.get(from).from(), words.get(i).to()));
                return;
            }
        }
    }
}
