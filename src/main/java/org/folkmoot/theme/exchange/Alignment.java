package org.folkmoot.theme.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.theme.Passage;

/**
 * Which places of one text are which of another that was made of it by taking stretches out, putting words in their place, or
 * writing line ends otherwise.
 */
final class Alignment {

    /** Above so many pairs of words a differing middle is taken as a whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private final List<Run> runs;
    private final int firstLength;
    private final int secondLength;

    /** A stretch that stands in both. */
    private record Run(int first, int second, int length) {}

    private Alignment(List<Run> runs, int firstLength, int secondLength) {
        this.runs = List.copyOf(runs);
        this.firstLength = firstLength;
        this.secondLength = secondLength;
    }

    static Alignment of(String first, String second) {
        if (first.equals(second)) {
            return new Alignment(List.of(new Run(0, 0, first.length())), first.length(), second.length());
        }
        return new Alignment(runs(first, second), first.length(), second.length());
    }

    /** The same, from the second text to the first. */
    Alignment turned() {
        return new Alignment(
                runs.stream()
                        .map(run -> new Run(run.second(), run.first(), run.length()))
                        .toList(),
                secondLength,
                firstLength);
    }

    /** A passage of the first text as one of the second, with all that stands in place of what was taken out of it. */
    Optional<Passage> passage(Passage of) {
        if (of.to() > firstLength) {
            return Optional.empty();
        }
        int from = from(of.from());
        int to = to(of.to());
        return from < to ? Optional.of(new Passage(from, to)) : Optional.empty();
    }

    private int from(int place) {
        int before = 0;
        for (Run run : runs) {
            if (place < run.first()) {
                return before;
            }
            if (place < run.first() + run.length()) {
                return run.second() + place - run.first();
            }
            before = run.second() + run.length();
        }
        return before;
    }

    private int to(int place) {
        for (Run run : runs) {
            if (place - 1 < run.first()) {
                return run.second();
            }
            if (place - 1 < run.first() + run.length()) {
                return run.second() + place - run.first();
            }
        }
        return secondLength;
    }

    private static List<Run> runs(String first, String second) {
        List<String> before = tokens(first);
        List<String> after = tokens(second);
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        Runs runs = new Runs();
        before.subList(0, head).forEach(runs::both);
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), runs);
        before.subList(before.size() - tail, before.size()).forEach(runs::both);
        return runs.all;
    }

    private static void middle(List<String> before, List<String> after, Runs runs) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            before.forEach(runs::gone);
            after.forEach(runs::added);
            return;
        }
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                runs.both(before.get(i++));
                j++;
            } else if (i < before.size() && (j == after.size() || longest[i + 1][j] >= longest[i][j + 1])) {
                runs.gone(before.get(i++));
            } else {
                runs.added(after.get(j++));
            }
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static final class Runs {
        private final List<Run> all = new ArrayList<>();
        private int first;
        private int second;

        void both(String token) {
            Run last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.first() + last.length() == first && last.second() + last.length() == second) {
                all.set(all.size() - 1, new Run(last.first(), last.second(), last.length() + token.length()));
            } else {
                all.add(new Run(first, second, token.length()));
            }
            first += token.length();
            second += token.length();
        }

        void gone(String token) {
            first += token.length();
        }

        void added(String token) {
            second += token.length();
        }
    }
}
