package org.folkmoot.response;

import java.time.LocalDate;
import java.util.Optional;

/** What an entry of the engagement log tells. None of it is counted among people who answered. */
public sealed interface Logged {

    LocalDate day();

    /**
     * People who came together, or were met.
     *
     * @param kind such as “Workshop”
     * @param people how many there were, if somebody counted
     */
    record Event(
            LocalDate day,
            String kind,
            String group,
            Optional<String> place,
            Optional<Integer> people,
            Optional<String> note)
            implements Logged {}

    /**
     * Names under one demand.
     *
     * @param day on which it was handed in
     * @param organisation that handed it in; empty if a resident did, whose name is not kept
     */
    record Petition(LocalDate day, String title, long signatures, Optional<String> organisation, String asks)
            implements Logged {}

    /**
     * A figure of publicity that an officer typed.
     *
     * @param day on which it was read off
     * @param source who or what gave it
     */
    record Reach(LocalDate day, String label, long figure, String source) implements Logged {}
}
