package org.folkmoot.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problem;

/** Gathers what is wrong in a CSV file, the first ones in words and the others in number. */
final class CsvFaults {

    private final String file;
    private final List<Problem> first = new ArrayList<>();
    private final Consumer<Problem> listener;
    private long more;

    CsvFaults(String file) {
        this(file, problem -> {});
    }

    /** @param listener told of each, the others too */
    CsvFaults(String file, Consumer<Problem> listener) {
        this.file = file;
        this.listener = listener;
    }

    void add(int line, int column, String what, String todo) {
        add(new Problem(new Place(file, line, column), what, todo));
    }

    void add(Problem problem) {
        listener.accept(problem);
        if (first.size() < ImportResult.MOST) {
            first.add(problem);
        } else {
            more++;
        }
    }

    /** Others, of which only the number is known. */
    void more(long count) {
        more += count;
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
