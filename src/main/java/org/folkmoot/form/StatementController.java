package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.State;
import org.folkmoot.survey.Notice;
import org.folkmoot.survey.ServedFile;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Said;

/** What the law asks us to say: the accessibility statement, and the privacy notice of each consultation. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class StatementController {

    private final Definitions definitions;
    private final Visits visits;
    private final PublicPage pages;
    private final HubLanguage languages;
    private final Showing showing;
    private final Calendar calendar;
    private final Messages messages;

    StatementController(
            Definitions definitions,
            Visits visits,
            PublicPage pages,
            HubLanguage languages,
            Showing showing,
            Calendar calendar,
            Messages messages) {
        this.definitions = definitions;
        this.visits = visits;
        this.pages = pages;
        this.languages = languages;
        this.showing = showing;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** A heading of the privacy notice with what stands below. */
    record Part(String heading, List<Prose> words) {}

    /** Whom to ask about a consultation. */
    record Team(Said title, PublicPage.ContactView contact) {}

    /** A consultation with documents of its council of which we cannot know whether all can read them. */
    record Unknown(Said consultation, List<Showing.Document> documents) {}

    @Get("/accessibility")
    ModelAndView<Map<String, Object>> accessibility(HttpRequest<?> request) {
        String language = languages.choose(request);
        Instant now = visits.now();
        List<Consultation> all = definitions.consultations().stream()
                .filter(consultation -> consultation.status() != Consultation.Status.DRAFT)
                .sorted(Cards.BY_CLOSING)
                .toList();
        return Page.of(
                "form/accessibility",
                "lang",
                language,
                "notice",
                languages.sample(language),
                "unknown",
                all.stream()
                        .map(consultation -> new Unknown(
                                Prose.line(consultation.title(), language),
                                showing.documents(consultation, language).stream()
                                        .filter(StatementController::notText)
                                        .toList()))
                        .filter(unknown -> !unknown.documents().isEmpty())
                        .toList(),
                "teams",
                all.stream()
                        .filter(consultation -> consultation.state(now, Channel.ONLINE) == State.OPEN)
                        .map(consultation -> new Team(
                                Prose.line(consultation.title(), language),
                                PublicPage.ContactView.of(consultation.contact())))
                        .toList());
    }

    private static boolean notText(Showing.Document document) {
        String name = document.href().substring(document.href().lastIndexOf('/') + 1);
        return ServedFile.of(name)
                .filter(file -> !file.type().startsWith("text/"))
                .isPresent();
    }

    @Get("/consultations/{consultation}/privacy")
    ModelAndView<Map<String, Object>> privacy(HttpRequest<?> request, String consultation) {
        Consultation here = visits.consultation(request, consultation);
        String language = languages.choose(request);
        return pages.of(
                "form/privacy",
                here,
                language,
                "parts",
                here.notice().map(notice -> parts(here, notice, language)).orElse(List.of()),
                "version",
                here.notice().map(Notice::version).orElse(""));
    }

    private List<Part> parts(Consultation consultation, Notice notice, String language) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("controller", notice.controller(), language));
        parts.add(part("protection-contact", notice.protectionContact(), language));
        parts.add(part("purpose", notice.purpose(), language));
        parts.add(part("legal-basis", notice.legalBasis(), language));
        notice.equalityCondition().ifPresent(condition -> parts.add(part("equality-condition", condition, language)));
        parts.add(part("comments", notice.comments(), language));
        parts.add(part("recipients", notice.recipients(), language));
        parts.add(part("retention", notice.retention(), language));
        parts.add(part("rights", notice.rights(), language));
        parts.add(said(
                "withdrawing",
                messages.text(
                        language,
                        "form.privacy.withdrawing.text",
                        calendar.inWords(Withdrawals.until(consultation), language)),
                language));
        parts.add(said("apart", messages.text(language, "form.privacy.apart.text"), language));
        parts.add(said("age", messages.text(language, "form.privacy.age.text", notice.minimumAge()), language));
        parts.add(said(
                "device",
                messages.text(language, "form.privacy.device.text", Drafts.KEPT.toDays(), Drafts.RECEIPT_KEPT.toDays()),
                language));
        return parts;
    }

    private Part part(String key, Text text, String language) {
        return new Part(messages.text(language, "form.privacy." + key), Prose.of(text, language));
    }

    private Part said(String key, String words, String language) {
        return new Part(messages.text(language, "form.privacy." + key), Prose.of(words));
    }
}
