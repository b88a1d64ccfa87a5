package org.folkmoot.paper;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Moments;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where keyers practise on made-up sheets and see what they keyed wrong. */
@Controller("/desk/{consultation}/paper")
@Produces(MediaType.TEXT_HTML)
final class PracticePages {

    private static final String STAFF = "en";
    private static final int SHEETS = 5;

    private final Batches batches;
    private final PracticePaper practice;
    private final KeyingRepository keyings;
    private final Editions editions;
    private final Messages messages;
    private final Moments moments;

    PracticePages(
            Batches batches,
            PracticePaper practice,
            KeyingRepository keyings,
            Editions editions,
            Messages messages,
            Moments moments) {
        this.batches = batches;
        this.practice = practice;
        this.keyings = keyings;
        this.editions = editions;
        this.messages = messages;
        this.moments = moments;
    }

    /** Opens a batch of practice sheets of the keyer's own. */
    @Post("/{survey}/practice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> begin(HttpRequest<?> request, String consultation, String survey) {
        Officer officer = TurnPages.officer(request);
        Edition edition = editions.current(new SurveyId(consultation, survey))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        Batch batch = batches.open(
                new Batches.Box(
                        edition.survey().id(),
                        java.time.LocalDate.ofInstant(moments.now(), Keying.LONDON),
                        BatchSource.OTHER,
                        messages.text(STAFF, "paper.practice.place", officer.name()),
                        SHEETS,
                        Checked.NONE,
                        0,
                        true),
                officer);
        for (int i = 0; i < SHEETS; i++) {
            batches.add(
                    batch.id(),
                    new Batches.Incoming(
                            Optional.empty(),
                            edition.number(),
                            edition.survey().languages().getFirst(),
                            Layout.STANDARD,
                            Set.of(),
                            Optional.empty(),
                            ""),
                    officer);
        }
        return Page.next("/desk/" + consultation + "/paper/batches/" + batch.number() + "/key");
    }

    /** What of a practice sheet was keyed otherwise than it stands there. */
    @Get("/keyings/{keying}/mistakes")
    ModelAndView<Map<String, Object>> mistakes(HttpRequest<?> request, String consultation, UUID keying) {
        Officer officer = TurnPages.officer(request);
        KeyingRow row = keyings.findById(keying)
                .filter(own -> officer.id().equals(own.officerId()))
                .orElseThrow(PracticePages::notFound);
        Sheet sheet = batches.sheet(row.sheetId()).orElseThrow();
        Batch batch = batches.byId(sheet.batchId())
                .filter(found -> found.consultation().equals(consultation))
                .orElseThrow(PracticePages::notFound);
        List<PracticePaper.Mistake> mistakes = practice.mistakes(row).orElseThrow(PracticePages::notFound);
        String base = "/desk/" + consultation + "/paper/batches/" + batch.number() + "/key";
        return Page.of(
                "paper/mistakes",
                "title",
                messages.text(STAFF, "paper.practice.title", sheet.place(), batch.counted()),
                "section",
                "desk",
                "styles",
                "keying.css",
                "back",
                base,
                "mistakes",
                mistakes,
                "none",
                mistakes.isEmpty(),
                "result",
                practice.result(batch, officer).orElse(null),
                "part",
                row.part().name(),
                "action",
                base);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
