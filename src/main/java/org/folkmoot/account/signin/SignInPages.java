package org.folkmoot.account.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.SignedIn;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

@Controller
final class SignInPages {
    private static final String VIEW = "account/sign-in";
    private static final String HOME = "/desk";

    // A path of this site and nothing else: "//elsewhere" would leave it.
    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.~-]{0,500}");

    private final Entrance entrance;
    private final SignedIn signedIn;
    private final Messages messages;

    SignInPages(Entrance entrance, SignedIn signedIn, Messages messages) {
        this.entrance = entrance;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @Get("/sign-in")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> form(@Nullable @QueryValue String next, @Nullable @QueryValue String left) {
        return Page.of(VIEW, "next", own(next), "left", left);
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> signIn(HttpRequest<?> request, FormBody form) {
        String next = own(form.text("next"));
        String email = form.text("email");
        return entrance.signIn(email, form.text("password"))
                .map(officer -> signedIn.begin(request, Page.next(next), officer))
                .orElseGet(() -> Page.refused(
                        VIEW,
                        List.of(new FormError("email", messages.text("en", "account.sign-in.refused"))),
                        "next",
                        next,
                        "email",
                        email));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> signOut(HttpRequest<?> request) {
        return signedIn.end(request, Page.next("/sign-in?left=yes"));
    }

    private static String own(@Nullable String next) {
        return next != null && OWN_PATH.matcher(next).matches() ? next : HOME;
    }
}
