package org.folkmoot.response;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problem;

/** Gathers what is wrong in a CSV file, the first ones in words and the others in number. */
final class CsvFaults {

    private final String file;
    private final List<Problem> first = new ArrayList<>();
    private long more;

    CsvFaults(String file) {
        this.file = file;
    }

    void add(int line, int column, String what, String todo) {
        add(new Problem(new Place(file, line, column), what, todo));
    }

    void add(Problem problem) {
        if (first.size() < ImportResult.MOST) {
            first.add(problem);
        } else {
            more++;
        }
    }

    boolean none() {
        return first.isEmpty();
    }

    List<Problem> first() {
        return first;
    }

    long more() {
        return more;
    }
}
