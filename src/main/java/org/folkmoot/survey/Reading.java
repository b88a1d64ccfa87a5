package org.folkmoot.survey;

import java.util.List;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;

/** What marks mean, and what is wrong with them. */
public record Reading(Answer answer, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }

    public static Reading of(Answer answer) {
        return new Reading(answer, List.of());
    }

    public static Reading missing(Why why) {
        return of(new Answer.Missing(why));
    }

    /** Marks that a screen sends back; paper with the same marks counts as {@code why}. */
    public static Reading fault(Why why, Fault fault) {
        return new Reading(new Answer.Missing(why), List.of(fault));
    }

    public boolean good() {
        return faults.isEmpty();
    }
}
