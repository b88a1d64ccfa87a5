package org.folkmoot.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text differs from another one, word by word. */
public final class Differences {

    /** Above so many pairs of words the differing middles are told as a whole. */
    private static final long MOST_PAIRS = 16_000_000;

    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    private Differences() {}

    /** What became of some words. */
    public enum Kind {
        SAME,
        /** They are not in the first text. */
        ADDED,
        /** They are not in the second text. */
        GONE
    }

    /** Words that stand together and have one fate, with the white space after them. */
    public record Piece(Kind kind, String text) {}

    /** What makes the second text of the first, in reading order. Capitals and signs alone are no difference. */
    public static List<Piece> of(String first, String second) {
        List<String> before = words(first);
        List<String> after = words(second);
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && alike(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && alike(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        Pieces pieces = new Pieces();
        pieces.add(Kind.SAME, after.subList(0, head));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), pieces);
        pieces.add(Kind.SAME, after.subList(after.size() - tail, after.size()));
        return List.copyOf(pieces.all);
    }

    private static void middle(List<String> before, List<String> after, Pieces pieces) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            pieces.add(Kind.GONE, before);
            pieces.add(Kind.ADDED, after);
            return;
        }
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = alike(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && alike(before.get(i), after.get(j))) {
                pieces.add(Kind.SAME, List.of(after.get(j)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || longest[i + 1][j] >= longest[i][j + 1])) {
                pieces.add(Kind.GONE, List.of(before.get(i++)));
            } else {
                pieces.add(Kind.ADDED, List.of(after.get(j++)));
            }
        }
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || Shingles.plain(one).equals(Shingles.plain(other));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /** Pieces one after another, those of one kind joined. */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();

        void add(Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            String text = String.join("", words);
            if (!all.isEmpty() && all.getLast().kind() == kind) {
                all.set(all.size() - 1, new Piece(kind, all.getLast().text() + text));
            } else {
                all.add(new Piece(kind, text));
            }
        }
    }
}
