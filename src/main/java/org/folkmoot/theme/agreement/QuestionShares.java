package org.folkmoot.theme.agreement;

import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;

/**
 * How much of the comments on a question speaks of each theme and code.
 *
 * @param comments of included responses
 * @param read by people; neither those of open samples nor those that only the machine has looked at
 * @param basis what the shares rest on
 * @param drawn comments of the sample from which shares are estimated that nobody had read before; 0 where none is used
 * @param since comments that came after that sample was drawn
 * @param codes each theme and code that is no rest, in the order of the frame
 */
public record QuestionShares(
        SurveyId survey,
        QuestionId question,
        long comments,
        long read,
        Basis basis,
        long drawn,
        long since,
        List<OfCode> codes) {

    public QuestionShares {
        codes = List.copyOf(codes);
    }

    /** What shares rest on. */
    public enum Basis {
        /** People have read all comments: shares are counted. */
        ALL_READ,
        /** Not all are read: shares are estimated with the help of a random sample that two people coded. */
        ESTIMATED,
        /** Not all are read, and no sample is settled: there are no shares. */
        NO_SAMPLE,
        /** The sample holds too few comments that nobody had read before. */
        TOO_FEW,
        /** More than 5 percent of the comments came after the sample was drawn. */
        TOO_OLD
    }

    /**
     * A theme or code with those below it.
     *
     * @param byPeople comments to which people gave it of themselves
     * @param confirmed comments to which people gave it where the machine had suggested it
     * @param machineOnly comments that nobody has read and for which the machine suggests it; no finding
     * @param share of all comments on the question; absent where it rests on nothing
     */
    public record OfCode(String code, long byPeople, long confirmed, long machineOnly, Optional<Estimate> share) {}
}
