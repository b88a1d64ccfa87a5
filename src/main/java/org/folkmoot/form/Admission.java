package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.response.Invitations;
import org.folkmoot.survey.Invitation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Turnstile;

/** Lets people begin: not too many at once from one place, and into a closed survey only with a code that was not used. */
@Singleton
final class Admission {

    /** The field in which the code is entered; no question is named like it, since no id begins with an underscore. */
    static final String CODE = "_invitation";

    private final Turnstile turnstile;
    private final Invitations invitations;
    private final Messages messages;

    Admission(Turnstile turnstile, Invitations invitations, Messages messages) {
        this.turnstile = turnstile;
        this.invitations = invitations;
        this.messages = messages;
    }

    /** What came of it. */
    sealed interface Admitted {

        record Begun(Draft draft) implements Admitted {}

        /** What is to be mended on the start page. */
        record Not(FormError error) implements Admitted {}
    }

    /** How the answers of a closed survey are treated; empty if no code is asked for, as while officers try it out. */
    static Optional<Invitation> invitation(Visit visit) {
        return visit.standing() == Visit.Standing.TEST
                ? Optional.empty()
                : visit.survey().invitation();
    }

    /** Begins answers, if their sender may. */
    Admitted admit(HttpRequest<?> request, Visit visit, FormBody form, Supplier<Draft> begin) {
        turnstile.begin(request, form);
        Optional<Invitation> invitation = invitation(visit);
        if (invitation.isEmpty()) {
            return new Admitted.Begun(begin.get());
        }
        String code = form.text(CODE).strip();
        if (code.isEmpty()) {
            return not(visit, "form.invitation.none");
        }
        turnstile.guess(request, form);
        List<Draft> begun = new ArrayList<>();
        Invitations.Entry entry = invitations.use(visit.id(), invitation.get(), code, () -> {
            begun.add(begin.get());
            return begun.getFirst().id();
        });
        return switch (entry) {
            case BEGUN -> new Admitted.Begun(begun.getFirst());
            case USED -> not(visit, "form.invitation.used");
            case UNKNOWN -> {
                turnstile.wrong(request);
                yield not(visit, "form.invitation.unknown");
            }
        };
    }

    private Admitted not(Visit visit, String words) {
        return new Admitted.Not(new FormError(CODE, messages.text(visit.language(), words)));
    }
}
