package org.folkmoot.theme.quotes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.comment.PersonalDetails;
import org.folkmoot.comment.Removal;

/** A comment as sentences, of which some are shown. The sentences are those of the comment as written, whatever is taken out of it. */
record Cut(String text, List<Stretch> sentences) {

    /** What readers see where whole sentences were left out. */
    static final String GAP = "[…]";

    static final int FEWEST_WORDS = 8;
    static final int MOST_WORDS = 60;

    private static final int MOST_SENTENCES = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** A sentence, without white space around it. */
    record Stretch(int from, int to) {}

    Cut {
        sentences = List.copyOf(sentences);
    }

    static Cut of(String text) {
        List<Stretch> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            int start = from;
            for (int i = from; i < to; i++) {
                if (text.charAt(i) == '\n') {
                    add(text, start, i, sentences);
                    start = i;
                }
            }
            add(text, start, to, sentences);
        }
        return new Cut(text, sentences);
    }

    private static void add(String text, int from, int to, List<Stretch> sentences) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            // What is no prose has an end too.
            if (sentences.size() == MOST_SENTENCES) {
                Stretch before = sentences.removeLast();
                first = before.from();
            }
            sentences.add(new Stretch(first, last));
        }
    }

    /** All sentences, by number. */
    List<Integer> whole() {
        return IntStream.range(0, sentences.size()).boxed().toList();
    }

    /** Those of some numbers that are numbers of sentences, in their order. */
    List<Integer> known(Collection<Integer> numbers) {
        return new TreeSet<>(numbers)
                .stream().filter(each -> each >= 0 && each < sentences.size()).toList();
    }

    /** What readers see of one sentence. */
    String sentence(int number, Collection<Removal> removals) {
        return range(sentences.get(number).from(), sentences.get(number).to(), removals);
    }

    /** What readers see of the sentences that are kept. */
    String shown(Collection<Integer> kept, Collection<Removal> removals) {
        List<Integer> numbers = known(kept);
        List<String> parts = new ArrayList<>();
        if (!numbers.isEmpty() && numbers.getFirst() > 0) {
            parts.add(GAP);
        }
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            if (i > 0) {
                parts.add(GAP);
            }
            parts.add(range(
                    sentences.get(numbers.get(i)).from(),
                    sentences.get(numbers.get(last)).to(),
                    removals));
            i = last + 1;
        }
        if (!numbers.isEmpty() && numbers.getLast() < sentences.size() - 1) {
            parts.add(GAP);
        }
        return String.join(" ", parts);
    }

    private String range(int from, int to, Collection<Removal> removals) {
        List<Removal> within = removals.stream()
                .filter(each -> each.from() < to && from < each.to())
                .map(each ->
                        new Removal(each.kind(), Math.max(each.from(), from) - from, Math.min(each.to(), to) - from))
                .toList();
        return SPACE.matcher(PersonalDetails.without(text.substring(from, to), within))
                .replaceAll(" ")
                .strip();
    }

    /** How many words, marks of what was left out not counted. */
    static int words(String shown) {
        String bare = shown.replace(GAP, " ").strip();
        return bare.isEmpty() ? 0 : SPACE.split(bare).length;
    }

    static boolean fits(String shown) {
        int words = words(shown);
        return words >= FEWEST_WORDS && words <= MOST_WORDS;
    }
}
