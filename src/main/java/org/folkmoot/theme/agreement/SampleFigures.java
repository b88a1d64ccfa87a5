package org.folkmoot.theme.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.theme.Coder;

/**
 * What comments that two people coded apart tell.
 *
 * @param comments that both coded
 * @param people how far the two agree; empty where there are too few comments
 * @param predicted of these comments, those of which the machine says something that it had not learnt from
 * @param machine how far the machine agrees with each of the two on these, the mean of both; empty where there are too few
 * @param coders each person's codings beside what was settled on
 * @param parts the comments in the order in which they were coded, in parts of equal size
 */
public record SampleFigures(
        long comments,
        Optional<Agreement> people,
        long predicted,
        Optional<Agreement> machine,
        List<OfCoder> coders,
        List<Part> parts) {

    public SampleFigures {
        coders = List.copyOf(coders);
        parts = List.copyOf(parts);
    }

    /**
     * @param comments that the person coded and that are settled
     * @param agreement with what was settled on, empty where there are too few comments: {@code first} of each code is the person
     * @param added codings that were not settled on
     * @param missed codings that were settled on and that the person had not given
     */
    public record OfCoder(Coder coder, long comments, Optional<Agreement> agreement, long added, long missed) {}

    /** Comments coded at about the same time, and how far the two agree on them. */
    public record Part(Instant from, Instant to, Agreement agreement) {}
}
