package org.folkmoot.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Contact;
import org.folkmoot.response.Contacts;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ContactDetails;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Page;

/** Contact details that people left: how many, the list of them, and taking one away who asks for it. */
@Controller("/desk/{consultation}/contacts")
final class ContactPages {

    private final Definitions definitions;
    private final Editions editions;
    private final Contacts contacts;
    private final Audit audit;
    private final DeskWords words;

    ContactPages(Definitions definitions, Editions editions, Contacts contacts, Audit audit, DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.contacts = contacts;
        this.audit = audit;
        this.words = words;
    }

    /** A survey with how many people want what it offers. */
    record Counted(String survey, String label, List<Offer> offers, long all) {}

    record Offer(String text, long people) {}

    /** Somebody whom an officer searched for. */
    record Found(UUID id, String survey, String label, String name, String email, String telephone) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> list(String consultation) {
        return page(consultation, "", List.of());
    }

    /** Searches by any part of a name, an address or a number, which stand in no address of a page. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> search(String consultation, FormBody form) {
        String part = form.text("part").strip();
        return page(consultation, part, part.isEmpty() ? List.of() : matching(consultation, part));
    }

    @Get("/{survey}.csv")
    @Produces("text/csv; charset=utf-8")
    HttpResponse<String> csv(HttpRequest<?> request, String consultation, String survey) {
        SurveyId id = known(consultation, survey);
        audit.record(
                officer(request),
                "contacts.download",
                consultation,
                survey + ": " + contacts.of(id).size() + " people");
        return HttpResponse.ok(contacts.csv(id))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + consultation + "-" + survey + "-contacts.csv\"");
    }

    @Post("/{survey}/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> erase(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        SurveyId id = known(consultation, survey);
        UUID person;
        try {
            person = UUID.fromString(form.text("person"));
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
        if (contacts.erase(id, person)) {
            audit.record(officer(request), "contacts.erase", consultation, survey + ": 1 person");
        }
        return Page.next("/desk/" + consultation + "/contacts");
    }

    private ModelAndView<Map<String, Object>> page(String consultation, String part, List<Found> found) {
        Consultation one = definitions.consultation(consultation).orElseThrow(ContactPages::notFound);
        return Page.of(
                "desk/contacts",
                "title",
                words.say("desk.contacts.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "consultationTitle",
                words.of(one.title()),
                "base",
                "/desk/" + consultation + "/contacts",
                "surveys",
                definitions.surveys(consultation).stream()
                        .flatMap(this::counted)
                        .toList(),
                "part",
                part,
                "searched",
                !part.isEmpty(),
                "found",
                found);
    }

    private Stream<Counted> counted(SurveyId id) {
        List<Contact> people = contacts.of(id);
        List<ContactDetails.Offer> offers = editions.current(id)
                .flatMap(edition -> edition.survey().contactDetails())
                .map(ContactDetails::offers)
                .orElse(List.of());
        if (people.isEmpty() && offers.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Counted(
                id.survey(),
                label(id),
                offers.stream()
                        .map(offer -> new Offer(
                                words.of(offer.text()),
                                people.stream()
                                        .filter(person -> person.offers().contains(offer.id()))
                                        .count()))
                        .toList(),
                people.size()));
    }

    private List<Found> matching(String consultation, String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return definitions.surveys(consultation).stream()
                .flatMap(id -> contacts.of(id).stream()
                        .filter(person -> Stream.of(person.name(), person.email(), person.telephone())
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                        .map(person -> new Found(
                                person.id(),
                                id.survey(),
                                label(id),
                                person.name(),
                                person.email(),
                                person.telephone())))
                .limit(50)
                .toList();
    }

    private String label(SurveyId id) {
        return editions.current(id)
                .map(edition -> words.of(edition.survey().label()))
                .orElse(id.survey());
    }

    private SurveyId known(String consultation, String survey) {
        return definitions.surveys(consultation).stream()
                .filter(id -> id.survey().equals(survey))
                .findFirst()
                .orElseThrow(ContactPages::notFound);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
