package org.folkmoot.account.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.SignedIn;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Where the administrator makes officers, gives them roles and one-time links, and suspends them. */
@Controller("/people")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class PeoplePages {
    private static final String PERSON = "account/person";

    private final Officers officers;
    private final Entrance entrance;
    private final PersonForm forms;
    private final HttpHostResolver hosts;

    PeoplePages(Officers officers, Entrance entrance, PersonForm forms, HttpHostResolver hosts) {
        this.officers = officers;
        this.entrance = entrance;
        this.forms = forms;
        this.hosts = hosts;
    }

    @Get
    ModelAndView<Map<String, Object>> list() {
        return Page.of(
                "account/people",
                "section",
                "people",
                "people",
                officers.all().stream().map(forms::line).toList());
    }

    @Get("/add")
    ModelAndView<Map<String, Object>> newPerson() {
        return Page.of(PERSON, blank("", "", Set.of()));
    }

    @Post("/add")
    HttpResponse<ModelAndView<Map<String, Object>>> add(HttpRequest<?> request, FormBody form) {
        Officer by = SignedIn.officer(request).orElseThrow();
        String name = form.text("name").strip();
        String email = form.text("email").strip();
        Set<Officer.Grant> roles = forms.roles(form);
        List<FormError> errors = forms.faults(name, email, roles);
        if (!errors.isEmpty()) {
            return Page.refused(PERSON, errors, blank(name, email, roles));
        }
        return officers.add(Optional.of(by), name, email, roles)
                .map(officer -> link(request, by, officer))
                .orElseGet(() -> Page.refused(PERSON, List.of(forms.taken()), blank(name, email, roles)));
    }

    @Get("/{id}")
    ModelAndView<Map<String, Object>> person(HttpRequest<?> request, UUID id) {
        Officer officer = known(id);
        return Page.of(PERSON, filled(request, officer, officer.name(), officer.grants()));
    }

    @Post("/{id}")
    HttpResponse<ModelAndView<Map<String, Object>>> change(HttpRequest<?> request, UUID id, FormBody form) {
        Officer by = SignedIn.officer(request).orElseThrow();
        Officer officer = known(id);
        String name = form.text("name").strip();
        Set<Officer.Grant> roles = forms.roles(form);
        List<FormError> errors = forms.faults(name, officer.email(), roles);
        if (errors.isEmpty() && by.id().equals(id) && !roles.contains(Officer.Grant.administrator())) {
            errors = List.of(forms.ownRole());
        }
        if (!errors.isEmpty()) {
            return Page.refused(PERSON, errors, filled(request, officer, name, roles));
        }
        officers.change(by, id, name, roles);
        return Page.next("/people");
    }

    @Post("/{id}/link")
    HttpResponse<ModelAndView<Map<String, Object>>> newLink(HttpRequest<?> request, UUID id) {
        return link(request, SignedIn.officer(request).orElseThrow(), known(id));
    }

    @Post("/{id}/suspend")
    HttpResponse<ModelAndView<Map<String, Object>>> suspend(HttpRequest<?> request, UUID id) {
        return suspend(request, id, true);
    }

    @Post("/{id}/restore")
    HttpResponse<ModelAndView<Map<String, Object>>> restore(HttpRequest<?> request, UUID id) {
        return suspend(request, id, false);
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> suspend(
            HttpRequest<?> request, UUID id, boolean suspended) {
        Officer by = SignedIn.officer(request).orElseThrow();
        Officer officer = known(id);
        if (by.id().equals(officer.id())) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "");
        }
        officers.suspend(by, officer.id(), suspended);
        return Page.next("/people");
    }

    /** Shown once, in answer to the form that asked for it: no address leads to it. */
    private MutableHttpResponse<ModelAndView<Map<String, Object>>> link(
            HttpRequest<?> request, Officer by, Officer officer) {
        if (officer.suspended()) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "");
        }
        String link = hosts.resolve(request) + entrance.link(Optional.of(by), officer.id());
        return HttpResponse.ok(Page.of(
                "account/link",
                "section",
                "people",
                "back",
                "/people",
                "name",
                officer.name(),
                "link",
                link,
                "hours",
                Entrance.LINK_LIFE.toHours()));
    }

    private Officer known(UUID id) {
        return officers.byId(id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private Object[] blank(String name, String email, Set<Officer.Grant> roles) {
        return new Object[] {
            "section", "people", "back", "/people", "name", name, "email", email, "roles", forms.choices(roles)
        };
    }

    private Object[] filled(HttpRequest<?> request, Officer officer, String name, Set<Officer.Grant> roles) {
        boolean self = SignedIn.officer(request)
                .filter(by -> by.id().equals(officer.id()))
                .isPresent();
        return new Object[] {
            "section",
            "people",
            "back",
            "/people",
            "person",
            officer,
            "self",
            self,
            "name",
            name,
            "email",
            officer.email(),
            "roles",
            forms.choices(roles, officer.consultations())
        };
    }
}
