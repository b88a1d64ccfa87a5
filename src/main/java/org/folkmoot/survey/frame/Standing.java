package org.folkmoot.survey.frame;

import java.util.List;

/** Whether a code may be given to comments today. Codings that were given before stay and are counted, whatever this says. */
public sealed interface Standing {

    /** It may be given. */
    record Open() implements Standing {}

    /** It is given no more; its row stays in tables. */
    record Retired() implements Standing {}

    /**
     * It is given no more; others were made of it, and what it was given to is read again, one comment after another.
     *
     * @param into the ids of the codes made of it
     */
    record Split(List<String> into) implements Standing {
        public Split {
            into = List.copyOf(into);
        }
    }
}
