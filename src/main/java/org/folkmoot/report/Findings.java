package org.folkmoot.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Agreement;

/**
 * All that a report is made of: counted, but not yet told.
 *
 * @param returns what each survey brought that counts people, in the order of the consultation
 * @param engaged what was done and said besides
 * @param agreement how far two blind readings of the same comments agree
 * @param includeSuggested whether the machine's suggestions get a column of their own
 * @param made when the data were cut
 */
record Findings(
        Consultation consultation,
        List<Returns> returns,
        Engaged engaged,
        Optional<CodeFrame> frame,
        Optional<Agreement> agreement,
        boolean includeSuggested,
        Instant made) {

    Findings {
        returns = List.copyOf(returns);
    }

    boolean madeUp() {
        return returns.stream().anyMatch(Returns::madeUp)
                || engaged.made().stream().anyMatch(Returns::madeUp);
    }
}
