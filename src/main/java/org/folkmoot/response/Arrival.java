package org.folkmoot.response;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.Why;

/**
 * A submission and the reasons that its file gives for missing answers, by question id or by question and row joined by a full
 * stop, the flags that it bears, and who sent it, if the file says so of its rows.
 *
 * @param line where it stands in its file, from 1; 0 if it comes from none
 */
record Arrival(Submission submission, Map<String, Why> said, Set<Flag> flags, Optional<From> from, int line) {

    /** Who sent a response, as it stands in a file; blank where a cell is. It is hashed and never kept. */
    record From(String name, String contact) {}
}
