package org.folkmoot.theme.agreement;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Reading;
import org.folkmoot.web.Messages;

/** Makes what two people agree or settle on the reading of a comment that counts. */
@Singleton
final class Settled {
    private static final String STAFF = "en";

    /** No officer has this id, so that nobody undoes such a reading as one of their own. */
    static final String TWO = "agreement-sample";

    private final Codings codings;
    private final Messages messages;

    Settled(Codings codings, Messages messages) {
        this.codings = codings;
        this.messages = messages;
    }

    /** Whether two gave the same codes, and all of them may still be given. */
    boolean agree(CodeFrame frame, Samples.Both both) {
        List<String> first = today(frame, both.first().codes());
        return Set.copyOf(first).equals(Set.copyOf(today(frame, both.second().codes())))
                && first.stream().allMatch(frame::mayBeGiven);
    }

    /** What codes that were once given count as today, each once. */
    List<String> today(CodeFrame frame, List<String> codes) {
        return codes.stream().map(frame::now).distinct().toList();
    }

    void check(CodeFrame frame, Collection<String> codes) {
        List<String> refused =
                codes.stream().filter(code -> !frame.mayBeGiven(code)).toList();
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("The code frame lets nobody give " + refused);
        }
    }

    void count(Samples.Both both, List<String> codes, boolean byTalk) {
        Coder two = new Coder(
                TWO,
                messages.text(
                        STAFF,
                        byTalk ? "agreement.by-talk" : "agreement.by-both",
                        both.first().coder().name(),
                        both.second().coder().name()));
        Codings.Outcome outcome = codings.read(
                new Reading(both.item().comment(), two, codes),
                codings.standing(both.item().comment()).map(Kept::id));
        if (outcome != Codings.Outcome.KEPT) {
            throw new IllegalStateException("The comment " + both.item().comment() + " was read meanwhile");
        }
    }
}
