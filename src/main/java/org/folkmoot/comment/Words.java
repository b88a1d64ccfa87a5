package org.folkmoot.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as its words, in order, with where each stands. */
record Words(String text, List<Word> all) {

    /**
     * @param to without a genitive’s s
     * @param low the word in small letters, without a genitive’s s
     * @param capital whether it begins with a capital letter
     * @param shouted whether it has two letters and more and all are capitals
     * @param begins whether it is the first of a sentence or a line
     */
    record Word(int from, int to, String low, boolean capital, boolean shouted, boolean begins) {
        boolean number() {
            return Character.isDigit(low.charAt(0));
        }
    }

    static Words of(String text) {
        List<Word> all = new ArrayList<>();
        int at = 0;
        boolean begins = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!inWord(c)) {
                begins |= c == '\n' || c == '.' || c == '!' || c == '?' || c == ':' || c == '•' || c == '*';
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && (inWord(text.charAt(end)) || joins(text, end))) {
                end++;
            }
            int to = end - at > 2 && text.charAt(end - 1) == 's' && apostrophe(text.charAt(end - 2)) ? end - 2 : end;
            String word = text.substring(at, to);
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean shouted = word.length() > 1
                    && capital
                    && word.equals(word.toUpperCase(Locale.ROOT))
                    && !word.equals(word.toLowerCase(Locale.ROOT));
            all.add(new Word(at, to, word.toLowerCase(Locale.ROOT).replace('’', '\''), capital, shouted, begins));
            begins = false;
            at = end;
        }
        return new Words(text, all);
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        return (apostrophe(c) || c == '-')
                && at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    int size() {
        return all.size();
    }

    Word get(int i) {
        return all.get(i);
    }

    /** The word in small letters; blank beyond either end. */
    String low(int i) {
        return i >= 0 && i < all.size() ? all.get(i).low() : "";
    }

    boolean capital(int i) {
        return i >= 0 && i < all.size() && all.get(i).capital();
    }

    /** What stands between a word and the one before it; before the first and after the last word, what is there. */
    String gap(int i) {
        int from = i <= 0 ? 0 : all.get(i - 1).to();
        int to = i >= all.size() ? text.length() : all.get(i).from();
        return text.substring(Math.min(from, to), to);
    }

    /** Whether nothing but a space or two stands before a word. */
    boolean close(int i) {
        return i > 0 && i < all.size() && blank(gap(i), false);
    }

    /** Whether nothing but spaces and perhaps a full stop, as after a title or an initial, stands before a word. */
    boolean nearlyClose(int i) {
        return i > 0 && i < all.size() && blank(gap(i), true);
    }

    private static boolean blank(String gap, boolean stop) {
        return gap.length() <= 3
                && !gap.isEmpty()
                && gap.chars().allMatch(c -> c == ' ' || c == '\u00a0' || c == '\t' || stop && c == '.');
    }
}
