package org.folkmoot.yaml;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers all problems of a reading, sorted by place, none twice. */
public final class Problems {

    private final SortedSet<Problem> found = new TreeSet<>();

    public void add(Place place, String what, String todo) {
        found.add(new Problem(place, what, todo));
    }

    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }
}
