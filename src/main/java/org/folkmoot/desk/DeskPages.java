package org.folkmoot.desk;

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
import java.util.Map;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Page;

/** The officers' home, and one page for each consultation. */
@Controller("/desk")
final class DeskPages {

    private final Definitions definitions;
    private final Standing standing;
    private final HeldEditions held;
    private final DeskWords words;
    private final Doors doors;
    private final PeriodWords warnings;

    DeskPages(
            Definitions definitions,
            Standing standing,
            HeldEditions held,
            DeskWords words,
            Doors doors,
            PeriodWords warnings) {
        this.definitions = definitions;
        this.standing = standing;
        this.held = held;
        this.words = words;
        this.doors = doors;
        this.warnings = warnings;
    }

    /** One consultation on the home page. */
    record Entry(
            String id,
            String title,
            DeskWords.State state,
            Object closes,
            boolean madeUp,
            List<Standing.Line> surveys,
            List<DeskWords.Link> waiting,
            List<DeskWords.Link> links) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> home(HttpRequest<?> request) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        List<Entry> entries = definitions.consultations().stream()
                .filter(consultation -> officer.worksOn(consultation.id()))
                .map(consultation -> entry(consultation, officer))
                .toList();
        return Page.of(
                "desk/home",
                "title",
                words.say("desk.title"),
                "section",
                "desk",
                "notice",
                entries.stream().anyMatch(Entry::madeUp) ? words.say("desk.made-up.some") : null,
                "consultations",
                entries);
    }

    private Entry entry(Consultation consultation, Officer officer) {
        return new Entry(
                consultation.id(),
                words.of(consultation.title()),
                words.state(consultation),
                consultation.dates().all().closes(),
                standing.madeUp(consultation),
                standing.lines(consultation),
                words.waiting(
                        consultation,
                        officer,
                        standing.unread(consultation),
                        standing.flagged(consultation),
                        standing.letters(consultation),
                        standing.told(consultation),
                        held.of(consultation)),
                doors.groups(consultation, officer, standing.stories(consultation)).stream()
                        .flatMap(group -> group.links().stream())
                        .toList());
    }

    @Get("/{consultation}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> one(HttpRequest<?> request, String consultation) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Consultation found = found(consultation);
        return Page.of(
                "desk/consultation",
                "title",
                words.of(found.title()),
                "section",
                "desk",
                "back",
                "/desk",
                "notice",
                standing.madeUp(found) ? words.say("desk.made-up.this") : null,
                "consultation",
                found.id(),
                "outdated",
                definitions.outdated().contains(found.id()),
                "state",
                words.state(found),
                "dates",
                words.dates(found),
                "warnings",
                warnings.of(found),
                "waiting",
                words.waiting(
                        found,
                        officer,
                        standing.unread(found),
                        standing.flagged(found),
                        standing.letters(found),
                        standing.told(found),
                        held.of(found)),
                "doors",
                doors.groups(found, officer, standing.stories(found)),
                "tallies",
                standing.tallies(found),
                "read",
                standing.readings(found),
                "held",
                held.of(found),
                "mayConfirm",
                officer.administrator(),
                "editions",
                standing.editions(found),
                "log",
                words.log(found),
                "reach",
                words.reach(found));
    }

    /** Confirms the changed text that the officer saw; one that changed again meanwhile is shown first. */
    @Post("/{consultation}/editions/{survey}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> confirm(
            HttpRequest<?> request, String consultation, String survey, FormBody form) {
        found(consultation);
        held.confirm(
                new SurveyId(consultation, survey),
                form.text("hash"),
                SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation);
    }

    private Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
