package org.folkmoot.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks runs of text into lines. */
final class Lines {
    /** Text in one manner. A target makes it a link; empty for none. */
    record Run(String text, Fonts.Face face, float size, Color colour, Optional<Tag> tag, String target) {
        Run(String text, Fonts.Face face, float size, Color colour, Optional<Tag> tag) {
            this(text, face, size, colour, tag, "");
        }
    }

    /** A part of a run on one line: x from the line's beginning, width without the space at its end. */
    record Fragment(Run run, String text, float x, float width) {}

    record Line(List<Fragment> fragments, float width) {}

    // Longer words are wider than any line: measuring them whole for each line would take quadratic time.
    private static final int LONGEST = 400;

    private final Fonts fonts;
    private final List<Run> runs;
    private final String text;
    private final int[] starts;

    private Lines(Fonts fonts, List<Run> runs) {
        this.fonts = fonts;
        this.runs = runs;
        this.starts = new int[runs.size() + 1];
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            starts[i] = whole.length();
            whole.append(runs.get(i).text());
        }
        starts[runs.size()] = whole.length();
        this.text = whole.toString();
    }

    static List<Line> of(Fonts fonts, Run run, float width) {
        return of(fonts, List.of(run), width);
    }

    /** At least one line. Words wider than the line are broken where it ends. */
    static List<Line> of(Fonts fonts, List<Run> runs, float width) {
        return new Lines(fonts, runs).broken(width);
    }

    /** As few lines as ever, but of about the same length, as large letters want it. */
    static List<Line> balanced(Fonts fonts, Run run, float width) {
        int count = of(fonts, run, width).size();
        float narrow = width / 2;
        for (String word : run.text().split("\\s+")) {
            narrow = Math.max(narrow, Math.min(width, fonts.width(run.face(), run.size(), word)));
        }
        float wide = width;
        while (count > 1 && wide - narrow > 2) {
            float middle = (narrow + wide) / 2;
            if (of(fonts, run, middle).size() > count) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return of(fonts, run, wide);
    }

    /** The first lines, the last of them ending in an ellipsis if there were more. */
    static List<Line> clipped(Fonts fonts, Run run, float width, int most) {
        List<Line> all = of(fonts, run, width);
        if (all.size() <= most) {
            return all;
        }
        Line last = all.get(most - 1);
        StringBuilder words = new StringBuilder();
        last.fragments().forEach(fragment -> words.append(fragment.text()));
        String kept = words.toString().strip();
        while (!kept.isEmpty() && fonts.width(run.face(), run.size(), kept + "…") > width) {
            kept = kept.substring(0, kept.length() - 1);
        }
        List<Line> first = new ArrayList<>(all.subList(0, most - 1));
        Run end = new Run(kept + "…", run.face(), run.size(), run.colour(), run.tag(), run.target());
        first.add(of(fonts, end, width * 2).getFirst());
        return first;
    }

    private List<Line> broken(float width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            while (start < text.length() && text.charAt(start) == ' ' && !lines.isEmpty()) {
                start++;
            }
            if (start == text.length()) {
                break;
            }
            int end = endOfLine(start, width);
            lines.add(line(start, end));
            start = end;
        }
        return lines.isEmpty() ? List.of(new Line(List.of(), 0)) : lines;
    }

    /** Where the line that begins here ends, the space or line break at its end included. */
    private int endOfLine(int start, float width) {
        int fits = start;
        int next = start;
        while (next < text.length()) {
            next = nextBreak(next);
            if (width(start, next) > width) {
                break;
            }
            fits = next;
            if (text.charAt(next - 1) == '\n') {
                break;
            }
        }
        return fits > start ? fits : insideWord(start, next, width);
    }

    private int insideWord(int start, int end, float width) {
        int fits = start + 1;
        while (fits < end && width(start, fits + 1) <= width) {
            fits++;
        }
        return fits;
    }

    private int nextBreak(int from) {
        int far = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < far; i++) {
            char c = text.charAt(i);
            boolean more = i + 1 < text.length();
            if (c == '\n' || (c == ' ' && (!more || text.charAt(i + 1) != '\n'))) {
                return i + 1;
            }
            boolean joint = c == '-' || c == '/' || c == '–' || c == '—';
            if (joint && more && i > from && Character.isLetter(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return far;
    }

    private float width(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        float sum = 0;
        for (int i = 0; i < runs.size(); i++) {
            int from = Math.max(start, starts[i]);
            int to = Math.min(last, starts[i + 1]);
            if (from < to) {
                sum += fonts.width(runs.get(i).face(), runs.get(i).size(), text.substring(from, to));
            }
        }
        return sum;
    }

    private Line line(int start, int end) {
        List<Fragment> fragments = new ArrayList<>();
        // Readers that put the lines of a paragraph together join words unless each line brings its space along.
        boolean spaced = end == text.length() || Character.isWhitespace(text.charAt(end - 1));
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        float x = 0;
        for (int i = 0; i < runs.size(); i++) {
            int from = Math.max(start, starts[i]);
            int to = Math.min(last, starts[i + 1]);
            if (from < to) {
                String words = text.substring(from, to);
                boolean ends = to == last;
                float width = fonts.width(runs.get(i).face(), runs.get(i).size(), words);
                fragments.add(new Fragment(runs.get(i), ends && spaced ? words + " " : words, x, width));
                x += width;
            }
        }
        return new Line(List.copyOf(fragments), x);
    }
}
