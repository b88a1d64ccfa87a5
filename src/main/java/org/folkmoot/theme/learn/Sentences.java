package org.folkmoot.theme.learn;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a comment into sentences. */
final class Sentences {

    /** Words up to which a comment is one piece, and beyond which a sentence is cut. */
    static final int SHORT = 40;

    /** A sentence, in UTF-16 units of the comment, without blanks around it. */
    record Sentence(int from, int to) {
        String in(String text) {
            return text.substring(from, to);
        }
    }

    private Sentences() {}

    static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter || within && text.charAt(i) == '\'';
        }
        return words;
    }

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            lines(text, from, to, sentences);
        }
        return sentences;
    }

    private static void lines(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        int words = 0;
        boolean within = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            boolean blank = Character.isWhitespace(letter);
            words += !blank && !within ? 1 : 0;
            within = !blank;
            if (letter == '\n' || blank && words >= SHORT) {
                add(text, start, i, sentences);
                start = i;
                words = 0;
            }
        }
        add(text, start, to, sentences);
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            sentences.add(new Sentence(first, last));
        }
    }
}
