package org.folkmoot.account.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.account.Protection;
import org.folkmoot.account.SignedIn;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Page;
import org.folkmoot.web.Siege;

/** Where administrators see whether a flood is under way, and turn the puzzle on or off. */
@Controller("/people/protection")
@Produces(MediaType.TEXT_HTML)
final class ProtectionPages {
    private final Siege siege;
    private final Protection protection;

    ProtectionPages(Siege siege, Protection protection) {
        this.siege = siege;
        this.protection = protection;
    }

    record Choice(String id, boolean chosen) {}

    @Get
    ModelAndView<Map<String, Object>> show() {
        List<Choice> choices = Stream.of(Siege.Mode.values())
                .map(mode -> new Choice(Protection.id(mode), mode == siege.mode()))
                .toList();
        return Page.of(
                "account/protection",
                "section",
                "people",
                "back",
                "/people",
                "on",
                siege.on(),
                "most",
                siege.most(),
                "choices",
                choices);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> set(HttpRequest<?> request, FormBody form) {
        Stream.of(Siege.Mode.values())
                .filter(mode -> Protection.id(mode).equals(form.text("mode")))
                .findFirst()
                .ifPresent(
                        mode -> protection.set(mode, SignedIn.officer(request).orElseThrow()));
        return Page.next("/people/protection");
    }
}
