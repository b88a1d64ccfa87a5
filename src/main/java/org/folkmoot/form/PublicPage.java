package org.folkmoot.form;

import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Pages for residents, with what each of them shows of its consultation: the council, the notice, a banner. */
@Singleton
final class PublicPage {

    private final Messages messages;

    PublicPage(Messages messages) {
        this.messages = messages;
    }

    ModelAndView<Map<String, Object>> of(
            String view, Consultation consultation, String language, Object... keysAndValues) {
        return Page.of(view, all(consultation, language, keysAndValues));
    }

    /** A page's own keys and values with those that all pages of a consultation have. */
    Object[] all(Consultation consultation, String language, Object... keysAndValues) {
        List<Object> all = new ArrayList<>(Arrays.asList(keysAndValues));
        all.addAll(Arrays.asList(
                "lang", language,
                "council", Prose.line(consultation.council().names(), language),
                "consultationTitle", Prose.line(consultation.title(), language),
                "consultationPath", "/consultations/" + consultation.id(),
                "contact", ContactView.of(consultation.contact()),
                "privacy",
                        consultation.notice().isPresent() ? "/consultations/" + consultation.id() + "/privacy" : null,
                "notice", banner(consultation, language)));
        return all.toArray();
    }

    private String banner(Consultation consultation, String language) {
        if (consultation.status() == Consultation.Status.DRAFT) {
            return messages.text(language, "form.banner.test");
        }
        return consultation.council().invented()
                ? messages.text(
                        language,
                        "form.banner.invented",
                        consultation.council().names().in(language))
                : null;
    }

    /** Whom to ask; telephone and address blank where there is none. */
    record ContactView(String name, String email, String telephone, String address) {

        static ContactView of(Consultation.Contact contact) {
            return new ContactView(
                    contact.name(),
                    contact.email(),
                    contact.telephone().orElse(""),
                    contact.address().orElse(""));
        }
    }
}
