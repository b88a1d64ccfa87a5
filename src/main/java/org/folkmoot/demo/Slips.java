package org.folkmoot.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes as people type: slips of the finger, no capitals, no full stop. */
final class Slips {
    private static final Map<String, String> HABITS = Map.ofEntries(
            Map.entry("their", "there"),
            Map.entry("you're", "your"),
            Map.entry("too", "to"),
            Map.entry("neighbour", "nieghbour"),
            Map.entry("neighbours", "neigbours"),
            Map.entry("definitely", "definately"),
            Map.entry("because", "becuase"),
            Map.entry("council", "counsil"),
            Map.entry("people", "poeple"),
            Map.entry("really", "realy"),
            Map.entry("a lot", "alot"),
            Map.entry("something", "somthing"),
            Map.entry("and", "an"),
            Map.entry("friends", "freinds"),
            Map.entry("with", "wiht"),
            Map.entry("should", "shud"),
            Map.entry("pavements", "pavments"),
            Map.entry("until", "untill"),
            Map.entry("village", "villiage"),
            Map.entry("which", "witch"));

    private Slips() {}

    static String write(String text, Chance chance) {
        String written = finish(text, chance);
        if (chance.in(0.28)) {
            written = written.toLowerCase(Locale.ROOT);
        } else if (chance.in(0.03)) {
            written = written.toUpperCase(Locale.ROOT);
        } else if (chance.in(0.8)) {
            written = capital(written);
        }
        return chance.in(0.3) ? slip(written, chance) : written;
    }

    private static String finish(String text, Chance chance) {
        boolean open = Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return open && text.contains(" ") && chance.in(0.5) ? text + "." : text;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String slip(String text, Chance chance) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (chance.in(0.12)) {
                words[i] = slipInWord(words[i], chance);
            }
        }
        return String.join(" ", words);
    }

    private static String slipInWord(String word, Chance chance) {
        String habit = HABITS.get(word);
        if (habit != null) {
            return habit;
        }
        if (word.contains("'")) {
            return word.replace("'", "");
        }
        if (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        int at = 1 + chance.below(word.length() - 2);
        char here = word.charAt(at);
        return chance.one(List.of(
                word.substring(0, at) + word.substring(at + 1),
                word.substring(0, at) + here + word.substring(at),
                word.substring(0, at) + word.charAt(at + 1) + here + word.substring(at + 2)));
    }
}
