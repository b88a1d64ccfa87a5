package org.folkmoot.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Channel;

/**
 * How a response came about.
 *
 * @param submitted when it was sent, or for paper keyed, to the microsecond
 * @param language the language in which it was answered
 * @param notice the version of the privacy notice that the respondent was shown; empty where a file does not say
 * @param madeUp whether a program invented it, to be said wherever it is shown
 * @param sheet the number of the paper form
 * @param received the day on which paper came in
 * @param assisted who helped: nobody said if empty, else one of {@link #HELPERS}, or what a file says
 * @param source where the respondent came across the survey's address, if the link said so
 */
public record Provenance(
        Channel channel,
        Instant submitted,
        String language,
        Optional<String> notice,
        boolean madeUp,
        Optional<String> sheet,
        Optional<LocalDate> received,
        Optional<String> assisted,
        Optional<Source> source) {

    /** Who may have helped, the same in every channel: library or council staff, an interviewer, a carer, friend or relative. */
    public static final List<String> HELPERS = List.of("library", "interviewer", "carer");

    /** Of a form that came by no link. */
    public Provenance(
            Channel channel,
            Instant submitted,
            String language,
            Optional<String> notice,
            boolean madeUp,
            Optional<String> sheet,
            Optional<LocalDate> received,
            Optional<String> assisted) {
        this(channel, submitted, language, notice, madeUp, sheet, received, assisted, Optional.empty());
    }
}
