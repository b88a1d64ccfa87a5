package org.folkmoot.yaml;

/** What is wrong in a file and what to do instead. Printed as {@code FILE:LINE:COLUMN: what; what to do}. */
public record Problem(Place place, String what, String todo) implements Comparable<Problem> {

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
