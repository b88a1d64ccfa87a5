package org.folkmoot.theme.discovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Predicted;

/** Whether a comment fits a code of the frame. Codes for what is left over, such as “other”, are none that one could fit. */
enum Fit {
    FITS,
    /** People gave it no code, or only such as are for what is left over; or none is likely enough. */
    LEFT_OVER,
    /** Nobody has read it, and the models do not know its language. */
    NOT_KNOWN;

    /** The best code of a comment that nobody has read has to be so probable. */
    static final double LEAST = 0.3;

    /** The codes of a frame that say something. */
    record Codes(Set<String> residual, List<String> telling) {

        static Codes of(CodeFrame frame) {
            List<Code> all = frame.all();
            Set<String> residual = all.stream()
                    .filter(code -> frame.ancestors(code.id()).stream().anyMatch(Code::residual))
                    .map(Code::id)
                    .collect(Collectors.toUnmodifiableSet());
            List<String> telling = all.stream()
                    // A theme that has codes is no finding by itself: nearly every comment is of some theme.
                    .filter(code -> code.parent().isPresent() || code.codes().isEmpty())
                    .map(Code::id)
                    .filter(id -> !residual.contains(id))
                    .toList();
            return new Codes(residual, telling);
        }
    }

    static Fit of(CodedComment comment, Optional<Predicted> predicted, Codes codes) {
        if (comment.read()) {
            return codes.residual().containsAll(comment.codes()) ? LEFT_OVER : FITS;
        }
        if (predicted.isEmpty()) {
            return LEFT_OVER;
        }
        if (!predicted.get().knownLanguage()) {
            return NOT_KNOWN;
        }
        boolean likely =
                codes.telling().stream().anyMatch(code -> predicted.get().of(code) >= LEAST);
        return likely ? FITS : LEFT_OVER;
    }
}
