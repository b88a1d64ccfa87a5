package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Contact;
import org.folkmoot.response.Contacts;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.ContactDetails;
import org.folkmoot.survey.ContactDetails.Detail;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/**
 * Where the slips are keyed on which people left their contact details. They were torn off their forms; nothing that is kept
 * joins them again: no number, no time, no keyer, and no line in the trail.
 */
@Controller("/desk/{consultation}/paper/{survey}/slips")
@Produces(MediaType.TEXT_HTML)
final class SlipPages {

    private static final String STAFF = "en";
    private static final String SCREEN = "paper/slip";
    private static final String OFFER = "offer";
    private static final int LONGEST = 320;

    private final Editions editions;
    private final Contacts contacts;
    private final Messages messages;

    SlipPages(Editions editions, Contacts contacts, Messages messages) {
        this.editions = editions;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** An offer with its box. */
    record Offered(String anchor, String id, int code, String text, boolean ticked) {}

    /** One line of the slip. */
    record Line(int number, String id, String label, String value) {}

    @Get
    ModelAndView<Map<String, Object>> blank(String consultation, String survey, @Nullable @QueryValue String kept) {
        Survey found = found(consultation, survey);
        return Page.of(SCREEN, model(found, new FormBody(Map.of()), kept != null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> keep(String consultation, String survey, FormBody form) {
        Survey found = found(consultation, survey);
        List<ContactDetails.Offer> taken = details(found).offers().stream()
                .filter(offer -> form.all(OFFER).contains(offer.id()))
                .toList();
        Set<Detail> asked = asked(taken);
        List<FormError> errors = errors(taken, asked, form);
        if (!errors.isEmpty()) {
            return Page.refused(SCREEN, errors, model(found, form, false));
        }
        contacts.add(
                found.id(),
                Contact.fresh(
                        taken.stream().map(ContactDetails.Offer::id).collect(Collectors.toSet()),
                        said(form, Detail.NAME, asked),
                        said(form, Detail.EMAIL, asked),
                        said(form, Detail.TELEPHONE, asked)));
        return Page.next("/desk/" + consultation + "/paper/" + survey + "/slips?kept=1");
    }

    /** Only what an offer that was taken asks for may be kept. */
    private static String said(FormBody form, Detail detail, Set<Detail> asked) {
        return asked.contains(detail) ? form.text(detail.id()).strip() : "";
    }

    private static Set<Detail> asked(List<ContactDetails.Offer> offers) {
        Set<Detail> asked = EnumSet.noneOf(Detail.class);
        offers.forEach(offer -> asked.addAll(offer.asks()));
        return asked;
    }

    private List<FormError> errors(List<ContactDetails.Offer> taken, Set<Detail> asked, FormBody form) {
        List<FormError> errors = new ArrayList<>();
        if (taken.isEmpty()) {
            errors.add(new FormError(OFFER, say("paper.slip.choose")));
        } else if (asked.stream().allMatch(detail -> said(form, detail, asked).isEmpty())) {
            errors.add(new FormError(asked.iterator().next().id(), say("paper.slip.empty")));
        }
        for (Detail detail : asked) {
            String typed = said(form, detail, asked);
            if (typed.length() > LONGEST) {
                errors.add(new FormError(detail.id(), say("paper.slip.long", LONGEST)));
            } else if (detail == Detail.EMAIL && !typed.isEmpty() && !typed.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")) {
                errors.add(new FormError(detail.id(), say("paper.slip.email.wrong")));
            }
        }
        return errors;
    }

    private Object[] model(Survey survey, FormBody form, boolean kept) {
        String base = "/desk/" + survey.id().consultation() + "/paper";
        List<Offered> offers = new ArrayList<>();
        for (ContactDetails.Offer offer : details(survey).offers()) {
            offers.add(new Offered(
                    offers.isEmpty() ? OFFER : OFFER + "-" + offer.id(),
                    offer.id(),
                    offers.size() + 1,
                    offer.text().in(STAFF),
                    form.all(OFFER).contains(offer.id())));
        }
        List<Line> lines = new ArrayList<>();
        for (Detail detail : asked(details(survey).offers())) {
            lines.add(
                    new Line(lines.size() + 2, detail.id(), say("paper.slip." + detail.id()), form.text(detail.id())));
        }
        return new Object[] {
            "title",
            say("paper.slip.title", survey.label().in(STAFF)),
            "section",
            "desk",
            "styles",
            "keying.css",
            "back",
            base,
            "action",
            base + "/" + survey.id().survey() + "/slips",
            "offers",
            offers,
            "lines",
            lines,
            "kept",
            kept
        };
    }

    private static ContactDetails details(Survey survey) {
        return survey.contactDetails().orElseThrow();
    }

    private Survey found(String consultation, String survey) {
        return editions.current(new SurveyId(consultation, survey))
                .map(edition -> edition.survey())
                .filter(found -> found.contactDetails().isPresent())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }
}
