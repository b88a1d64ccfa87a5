package org.folkmoot.survey.kind;

import java.util.regex.Pattern;

/** Text as people type and paste it, made fit to be kept. */
final class PlainText {

    /** How much is kept of one text, in characters, however it came. */
    static final int MOST = 100_000;

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\u0085");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /**
     * Line ends as LF, no control characters but LF and tab, no halves of characters, no white space at either end, and at most
     * {@link #MOST} characters. Empty if nothing is left that can be seen.
     */
    static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /**
     * Whether {@link #cleaned} would leave the text as it is: nearly every text that comes from a form or a file. Looks at it
     * once and makes nothing.
     */
    private static boolean isClean(String text) {
        int end = text.length();
        if (end == 0) {
            return true;
        }
        if (end > MOST || isSpace(text.charAt(0)) || isSpace(text.charAt(end - 1))) {
            return false;
        }
        boolean seen = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7F) {
                seen = true;
            } else if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
                return false;
            } else if (c >= 0xA0 && !seen) {
                seen = !isSpace(c) && Character.getType(c) != Character.FORMAT;
            }
        }
        return seen;
    }

    /** What {@link #clean} gives, made anew. */
    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MOST));
        LINE_END.matcher(text)
                .replaceAll("\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .dropWhile(PlainText::isSpace)
                .limit(MOST)
                .forEach(kept::appendCodePoint);
        int end = kept.length();
        while (end > 0 && isSpace(kept.codePointBefore(end))) {
            end -= Character.charCount(kept.codePointBefore(end));
        }
        kept.setLength(end);
        return kept.codePoints().allMatch(c -> isSpace(c) || Character.getType(c) == Character.FORMAT)
                ? ""
                : kept.toString();
    }

    /** A text that is clean already, with line ends and tabs as spaces. */
    static String line(String clean) {
        return clean.replace('\n', ' ').replace('\t', ' ');
    }

    /** How many Unicode characters it has, as the count beside a text box has it; a line end is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Every run of white space as one space: two keyings that differ in no more are the same. */
    static String folded(String text) {
        return isFolded(text) ? text : SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** The beginning of a text, to be named in a message. */
    static String shortened(String text) {
        String line = folded(text);
        return length(line) <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
