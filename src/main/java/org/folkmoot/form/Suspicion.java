package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.web.FormBody;

/**
 * Tells officers of responses that a program may have sent, and of those that came in the time of grace after closing. Nobody is refused, and nothing is left out of a count: password
 * managers fill in hidden fields too, and some people know their answers by heart.
 */
@Singleton
final class Suspicion {

    /** A field that no person is shown. */
    private static final String DECOY = "website";

    /** Nobody reads a question in less. */
    private static final Duration FASTEST = Duration.ofSeconds(1);

    private final Flags flags;

    Suspicion(Flags flags) {
        this.flags = flags;
    }

    /**
     * Looks at what was sent and counts.
     *
     * @param questions how many were on the respondent's path
     * @param closes when the survey closes on the site
     */
    void look(Draft sent, long questions, Instant closes, FormBody form) {
        ResponseId response = new ResponseId(sent.response());
        if (!form.text(DECOY).isBlank()) {
            flags.raise(response, Flag.DECOY);
        }
        if (Duration.between(sent.begun(), sent.sent()).compareTo(FASTEST.multipliedBy(questions)) < 0) {
            flags.raise(response, Flag.FAST);
        }
        if (!sent.test() && !sent.sent().isBefore(closes)) {
            flags.raise(response, Flag.AFTER_CLOSING);
        }
    }
}
