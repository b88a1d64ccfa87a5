package org.folkmoot.response;

import java.util.List;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.survey.Fault;

/** What came of changing a response. */
public sealed interface Revised {

    /** Changed, now or before by the same submission. */
    record Kept(ResponseId id, String reference) implements Revised {}

    /** Nothing was changed; the faults say what to mend. */
    record Refused(List<Fault> faults) implements Revised {}

    /** It was withdrawn, so there is nothing to change. */
    record Gone() implements Revised {}
}
