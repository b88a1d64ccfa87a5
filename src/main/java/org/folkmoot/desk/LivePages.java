package org.folkmoot.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Definitions;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.Page;

/** Who has answered so far: made anew whenever it is asked for, and by nothing else. */
@Controller("/desk/{consultation}/live")
final class LivePages {

    private final Definitions definitions;
    private final Live live;
    private final Standing standing;
    private final Moments moments;
    private final DeskWords words;

    LivePages(Definitions definitions, Live live, Standing standing, Moments moments, DeskWords words) {
        this.definitions = definitions;
        this.live = live;
        this.standing = standing;
        this.moments = moments;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(HttpRequest<?> request, String consultation) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Consultation found = definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        boolean exact = officer.may(Role.POLICY_OFFICER, consultation);
        return Page.of(
                "desk/live",
                "title",
                words.say("desk.live.title", words.of(found.title())),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "notice",
                standing.madeUp(found) ? words.say("desk.made-up.this") : null,
                "consultation",
                consultation,
                "now",
                moments.now(),
                "open",
                found.state(moments.now(), Channel.ONLINE) == Consultation.State.OPEN,
                "exact",
                exact,
                "surveys",
                live.of(found, exact));
    }
}
