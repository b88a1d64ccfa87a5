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
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where a one-time link leads: its owner sets a password, and is in. */
@Controller("/welcome/{token}")
final class WelcomePages {
    private static final String VIEW = "account/welcome";

    private final Entrance entrance;
    private final SignedIn signedIn;
    private final Messages messages;

    WelcomePages(Entrance entrance, SignedIn signedIn, Messages messages) {
        this.entrance = entrance;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> form(String token) {
        return entrance.welcome(token)
                .map(officer -> HttpResponse.ok(page(officer)))
                .orElseGet(WelcomePages::over);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> setPassword(HttpRequest<?> request, String token, FormBody form) {
        String password = form.text("password");
        if (password.length() < Entrance.SHORTEST_PASSWORD) {
            return again(token, "account.welcome.short", Entrance.SHORTEST_PASSWORD);
        }
        if (password.length() > Entrance.LONGEST_PASSWORD) {
            return again(token, "account.welcome.long", Entrance.LONGEST_PASSWORD);
        }
        return entrance.setPassword(token, password)
                .map(officer -> signedIn.begin(request, Page.next("/desk"), officer))
                .orElseGet(WelcomePages::over);
    }

    private MutableHttpResponse<ModelAndView<Map<String, Object>>> again(String token, String key, int limit) {
        FormError error = new FormError("password", messages.text("en", key, limit));
        return entrance.welcome(token)
                .map(officer -> Page.refused(VIEW, List.of(error), "name", officer.name(), "email", officer.email()))
                .orElseGet(WelcomePages::over);
    }

    private static ModelAndView<Map<String, Object>> page(Officer officer) {
        return Page.of(VIEW, "name", officer.name(), "email", officer.email());
    }

    private static MutableHttpResponse<ModelAndView<Map<String, Object>>> over() {
        return HttpResponse.<ModelAndView<Map<String, Object>>>status(HttpStatus.GONE)
                .body(Page.of("account/welcome-over"));
    }
}
