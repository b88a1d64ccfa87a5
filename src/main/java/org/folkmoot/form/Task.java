package org.folkmoot.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Sections;

/**
 * A section in the list of tasks of a survey whose sections may be answered in any order.
 *
 * @param waitsFor the sections that must be done first, because questions of this one are asked by answers given there; empty
 *     unless it is waiting
 * @param stops the pages of the section that this respondent is asked, as far as it can be told yet
 */
record Task(Sections.Section section, State state, List<Sections.Section> waitsFor, List<Route.Stop> stops) {

    Task {
        waitsFor = List.copyOf(waitsFor);
        stops = List.copyOf(stops);
    }

    /** How far a section is. */
    enum State {
        NOT_STARTED,
        BEGUN,
        /** Every page of it was left with good answers. */
        DONE,
        /** It cannot be opened until other sections are done. */
        WAITING,
        /** By the answers to other sections nothing of it is asked of this respondent. */
        NOT_NEEDED
    }

    /** Whether nothing is left to do in it. */
    boolean over() {
        return state == State.DONE || state == State.NOT_NEEDED;
    }

    /** Where a respondent enters it: the first page not seen yet, else its first page; empty if it may not be opened. */
    Optional<Route.Stop> entry(Set<String> seen) {
        return state == State.WAITING
                ? Optional.empty()
                : stops.stream()
                        .filter(stop -> !seen.contains(stop.id()))
                        .findFirst()
                        .or(() -> stops.stream().findFirst());
    }
}
