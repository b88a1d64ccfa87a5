package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.response.Contact;
import org.folkmoot.survey.ContactDetails;
import org.folkmoot.survey.ContactDetails.Detail;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Preferences;

/** After sending: contact details from those who want something for them. Nobody needs to give any. */
@Controller("/consultations/{consultation}/{survey}/keep-in-touch")
@Produces(MediaType.TEXT_HTML)
final class ContactController {

    private static final String OFFER = "offer";
    private static final String SKIP = "skip";
    private static final int LONGEST = 320;

    private final Visits visits;
    private final Afterwards afterwards;
    private final PublicPage pages;
    private final Messages messages;

    ContactController(Visits visits, Afterwards afterwards, PublicPage pages, Messages messages) {
        this.visits = visits;
        this.afterwards = afterwards;
        this.pages = pages;
        this.messages = messages;
    }

    /** An offer with its tick. */
    record Offered(String anchor, String id, String text, boolean ticked) {}

    /** One line of the form. */
    record Line(String id, String label, String type, String autocomplete, String value, String problem) {}

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return elsewhere(visit)
                .orElseGet(() -> HttpResponse.ok(
                        Page.of("form/keep-in-touch", model(visit, new FormBody(Map.of()), List.of()))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<HttpResponse<?>> elsewhere = elsewhere(visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (Preferences.chosenBy(request)) {
            return HttpResponse.ok(Page.of("form/keep-in-touch", model(visit, form, List.of())));
        }
        ContactDetails details = visit.survey().contactDetails().orElseThrow();
        List<ContactDetails.Offer> taken = details.offers().stream()
                .filter(offer -> form.all(OFFER).contains(offer.id()))
                .toList();
        if (form.first(SKIP).isPresent() || taken.isEmpty() && nothing(form)) {
            afterwards.take(visit, Optional.empty());
            return Page.next(visit.path("receipt"));
        }
        List<FormError> errors = errors(visit, taken, form);
        if (!errors.isEmpty()) {
            return Page.refused("form/keep-in-touch", errors, model(visit, form, errors));
        }
        afterwards.take(visit, Optional.of(contact(taken, form)));
        return Page.next(visit.path("receipt"));
    }

    private static boolean nothing(FormBody form) {
        return EnumSet.allOf(Detail.class).stream()
                .allMatch(detail -> form.text(detail.id()).isBlank());
    }

    /** Only what an offer that was taken asks for is kept. */
    private static Contact contact(List<ContactDetails.Offer> taken, FormBody form) {
        Set<Detail> asked = asked(taken);
        return Contact.fresh(
                taken.stream().map(ContactDetails.Offer::id).collect(Collectors.toSet()),
                said(form, Detail.NAME, asked),
                said(form, Detail.EMAIL, asked),
                said(form, Detail.TELEPHONE, asked));
    }

    private static String said(FormBody form, Detail detail, Set<Detail> asked) {
        return asked.contains(detail) ? form.text(detail.id()).strip() : "";
    }

    private static Set<Detail> asked(List<ContactDetails.Offer> offers) {
        Set<Detail> asked = EnumSet.noneOf(Detail.class);
        offers.forEach(offer -> asked.addAll(offer.asks()));
        return asked;
    }

    private List<FormError> errors(Visit visit, List<ContactDetails.Offer> taken, FormBody form) {
        List<FormError> errors = new ArrayList<>();
        if (taken.isEmpty()) {
            errors.add(error(visit, OFFER, "form.keep-in-touch.choose"));
        }
        for (Detail detail : asked(taken)) {
            String said = form.text(detail.id()).strip();
            if (said.isEmpty()) {
                errors.add(error(visit, detail.id(), "form.keep-in-touch.empty." + detail.id()));
            } else if (said.length() > LONGEST || said.contains("\n") || !fits(detail, said)) {
                errors.add(error(visit, detail.id(), "form.keep-in-touch.wrong." + detail.id()));
            }
        }
        return errors;
    }

    private static boolean fits(Detail detail, String said) {
        return switch (detail) {
            case NAME -> true;
            case EMAIL -> said.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
            case TELEPHONE -> said.matches("[+0-9][0-9 ()./-]{5,}( ?(ext|x)\\.? ?[0-9]+)?");
        };
    }

    private FormError error(Visit visit, String field, String key) {
        return new FormError(field, messages.text(visit.language(), key));
    }

    private Object[] model(Visit visit, FormBody form, List<FormError> errors) {
        String language = visit.language();
        ContactDetails details = visit.survey().contactDetails().orElseThrow();
        List<Offered> offers = new ArrayList<>();
        for (ContactDetails.Offer offer : details.offers()) {
            offers.add(new Offered(
                    offers.isEmpty() ? OFFER : OFFER + "-" + offer.id(),
                    offer.id(),
                    offer.text().in(language),
                    form.all(OFFER).contains(offer.id())));
        }
        List<Line> lines = asked(details.offers()).stream()
                .map(detail -> line(detail, form, errors, language))
                .toList();
        return pages.all(
                visit.consultation(),
                language,
                "action",
                visit.path("keep-in-touch"),
                "here",
                visit.path("keep-in-touch"),
                "introduction",
                Prose.of(details.introduction(), language),
                "offers",
                offers,
                "lines",
                lines);
    }

    private Line line(Detail detail, FormBody form, List<FormError> errors, String language) {
        String type = switch (detail) {
            case NAME -> "text";
            case EMAIL -> "email";
            case TELEPHONE -> "tel";
        };
        String fill = switch (detail) {
            case NAME -> "name";
            case EMAIL -> "email";
            case TELEPHONE -> "tel";
        };
        return new Line(
                detail.id(),
                messages.text(language, "form.keep-in-touch." + detail.id()),
                type,
                fill,
                form.text(detail.id()),
                errors.stream()
                        .filter(error -> error.anchor().equals(detail.id()))
                        .map(FormError::text)
                        .findFirst()
                        .orElse(""));
    }

    /** Where the visitor belongs who is not to be asked; empty for one who is. */
    private Optional<HttpResponse<?>> elsewhere(Visit visit) {
        if (visit.sent().isEmpty()) {
            return Optional.of(Page.next(visit.unsent().isPresent() ? visit.path("check") : visit.path()));
        }
        return afterwards.offers(visit, visit.sent().get())
                ? Optional.empty()
                : Optional.of(Page.next(visit.path("receipt")));
    }
}
