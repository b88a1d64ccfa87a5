package org.folkmoot.response;

import java.util.Map;
import java.util.Set;
import org.folkmoot.answer.Why;

/**
 * A submission and the reasons that its file gives for missing answers, by question id or by question and row joined by a full
 * stop, and the flags that it bears.
 */
record Arrival(Submission submission, Map<String, Why> said, Set<Flag> flags) {}
