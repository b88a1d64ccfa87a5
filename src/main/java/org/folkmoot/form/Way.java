package org.folkmoot.form;

import java.util.Set;
import org.folkmoot.survey.Route;

/** Which address comes next for a respondent, and which came before. */
record Way(Visit visit, Journey journey, Set<String> seen) {

    private static final String CHECK = "check";
    private static final String TASKS = "tasks";
    private static final String FROM_CHECK = "?from=check";

    /** Where they take up what was begun. */
    String onwards() {
        return journey.anyOrder()
                ? visit.path(TASKS)
                : journey.firstUnseen(seen).map(stop -> visit.page(stop.id())).orElseGet(() -> visit.path(CHECK));
    }

    /** What is left to do before the check, for who came from there. */
    String toCheck() {
        return journey.firstUnseen(seen)
                .map(stop -> journey.open(stop.id(), seen) ? here(stop, true) : onwards())
                .orElseGet(() -> visit.path(CHECK));
    }

    String after(Route.Stop stop) {
        return journey.next(stop.id())
                .map(next -> visit.page(next.id()))
                .orElseGet(() -> visit.path(journey.anyOrder() ? TASKS : CHECK));
    }

    String before(Route.Stop stop) {
        return journey.previous(stop.id())
                .map(before -> visit.page(before.id()))
                .orElseGet(() -> journey.anyOrder() ? visit.path(TASKS) : visit.path());
    }

    /** Where Back leads from the check. */
    String beforeCheck() {
        return journey.anyOrder()
                ? visit.path(TASKS)
                : visit.page(journey.path().getLast().id());
    }

    String here(Route.Stop stop, boolean fromCheck) {
        return visit.page(stop.id()) + (fromCheck ? FROM_CHECK : "");
    }
}
