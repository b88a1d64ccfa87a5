package org.folkmoot.response;

import java.util.List;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.survey.Fault;

/** What the door answers. */
public sealed interface Receipt {

    /** Kept, durably. */
    record Accepted(ResponseId id, String reference) implements Receipt {}

    /** Nothing was kept; the faults say what to mend. Never given to paper. */
    record Refused(List<Fault> faults) implements Receipt {}

    /** The same form was sent before, and is kept under this reference. */
    record AlreadyHere(ResponseId id, String reference) implements Receipt {}
}
