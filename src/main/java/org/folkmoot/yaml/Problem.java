package org.folkmoot.yaml;

/** What is wrong in a file and what to do instead. Printed as {@code FILE:LINE:COLUMN: what; what to do}. */
public record Problem(Place place, String what, String todo) implements Comparable<Problem> {

    private static final int LONGEST = 500;

    /** Quoted values are cut short and kept on one line, so that a problem is one line whatever the file holds. */
    public Problem {
        what = line(what);
        todo = line(todo);
    }

    private static String line(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : what.compareTo(other.what);
    }

    @Override
    public String toString() {
        return place + ": " + what + "; " + todo;
    }
}
