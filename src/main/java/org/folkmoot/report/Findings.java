package org.folkmoot.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.MethodNote;
import org.folkmoot.response.Reckoning;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.agreement.QuestionShares;
import org.folkmoot.theme.quotes.Quote;

/**
 * All that a report is made of: counted, but not yet told.
 *
 * @param returns what each survey brought that counts people, in the order of the consultation
 * @param reckonings what was received, removed and analysed of each of these, in the same order
 * @param campaigns standard texts that many sent, and how they are counted; none that was taken back
 * @param engaged what was done and said besides
 * @param quoted what officers let stand as quotes
 * @param shares of the comments on each question of these surveys
 * @param notes what other rooms tell in the method
 * @param includeSuggested whether the machine's suggestions get a column of their own
 * @param made when the data were cut
 */
record Findings(
        Consultation consultation,
        List<Returns> returns,
        List<Reckoning> reckonings,
        List<Campaigns.Campaign> campaigns,
        Engaged engaged,
        Optional<CodeFrame> frame,
        Quoted quoted,
        List<QuestionShares> shares,
        List<Note> notes,
        boolean includeSuggested,
        Instant made) {

    /** What another room tells, and of what. */
    record Note(String name, MethodNote.Told told) {}

    /**
     * The quotes that officers approved.
     *
     * @param gone how many of them went with their response
     */
    record Quoted(List<Quote> quotes, long gone) {
        static final Quoted NOTHING = new Quoted(List.of(), 0);

        Quoted {
            quotes = List.copyOf(quotes);
        }
    }

    /** @throws IllegalStateException if the responses were counted one by one to other sums than by the query */
    Findings {
        returns = List.copyOf(returns);
        reckonings = List.copyOf(reckonings);
        campaigns = List.copyOf(campaigns);
        shares = List.copyOf(shares);
        notes = List.copyOf(notes);
        for (int i = 0; i < returns.size(); i++) {
            Returns one = returns.get(i);
            Reckoning reckoned = reckonings.get(i);
            if (one.received() != reckoned.allReceived() || one.analysed() != reckoned.allAnalysed()) {
                throw new IllegalStateException("Of “" + one.label() + "” " + one.received()
                        + " responses were read and "
                        + one.analysed() + " analysed, but " + reckoned.allReceived() + " and "
                        + reckoned.allAnalysed() + " counted. No report is made of sums that differ; make it again.");
            }
        }
    }

    boolean madeUp() {
        return returns.stream().anyMatch(Returns::madeUp)
                || engaged.made().stream().anyMatch(Returns::madeUp);
    }
}
