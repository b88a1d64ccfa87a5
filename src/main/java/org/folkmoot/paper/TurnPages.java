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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Provenance;
import org.folkmoot.survey.Fault;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Where a sheet of a batch is keyed: its screen, what is kept after each field, and its end. */
@Controller("/desk/{consultation}/paper/keyings/{keying}")
final class TurnPages {

    static final String SCREEN = "paper/turn";

    private static final String CURSOR = "paper:cursor";
    private static final String STROKES = "paper:strokes";
    private static final String ACTIVE = "paper:active";
    private static final int LONGEST_CURSOR = 200;
    private static final int MOST_STROKES = 1_000_000;
    private static final long DAY = 86_400_000L;

    private final Turns turns;
    private final TurnScreen screen;
    private final KeyingScreen keying;

    TurnPages(Turns turns, TurnScreen screen, KeyingScreen keying) {
        this.turns = turns;
        this.screen = screen;
        this.keying = keying;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> show(HttpRequest<?> request, String consultation, UUID keying) {
        Officer officer = officer(request);
        Turn turn = turn(consultation, keying, officer);
        return HttpResponse.ok(Page.of(SCREEN, screen.model(turn, officer, turn.soFar(), List.of(), false, false)));
    }

    /** Keeps what is typed so far; answers when it is stored for good. 409 if somebody else has the sheet now. */
    @Post("/keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> keep(HttpRequest<?> request, String consultation, UUID keying, FormBody form) {
        Officer officer = officer(request);
        Optional<Turn> turn = turns.open(keying, officer).filter(own -> within(own, consultation));
        return turn.isPresent() && turns.keep(keying, officer, kept(form, turn.get()))
                ? HttpResponse.ok("kept")
                : HttpResponse.status(HttpStatus.CONFLICT);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> finish(
            HttpRequest<?> request, String consultation, UUID keying, FormBody form) {
        Officer officer = officer(request);
        Turn turn = turn(consultation, keying, officer);
        Kept kept = kept(form, turn);
        Written written = kept.after(turn.soFar());
        turns.keep(keying, officer, kept);
        boolean asWritten = form.first(KeyedForm.AS_WRITTEN).isPresent();
        List<Fault> doubts = asWritten ? List.of() : Keying.doubts(TurnScreen.questions(turn), written);
        if (!doubts.isEmpty()) {
            List<FormError> errors =
                    new ArrayList<>(this.keying.doubts(turn.edition().survey(), doubts, "paper.turn.doubts"));
            return Page.refused(SCREEN, errors, screen.model(turn, officer, written, doubts, true, false));
        }
        String helper = written.one(KeyedForm.ASSISTED)
                .filter(Provenance.HELPERS::contains)
                .orElse("");
        turns.head(keying, officer, written.one(KeyedForm.LANGUAGE).orElse(turn.language()), helper);
        turns.finish(keying, officer, written);
        return turn.practice()
                ? Page.next("/desk/" + consultation + "/paper/keyings/" + keying + "/mistakes")
                : next(turn, officer);
    }

    /** On to the officer's next sheet of the batch, or to the page of the batch when there is none. */
    private HttpResponse<ModelAndView<Map<String, Object>>> next(Turn turn, Officer officer) {
        return Page.next(turns.next(turn.batch(), turn.part(), officer)
                .map(TurnPages::address)
                .orElse(TurnActions.batch(turn)));
    }

    static String address(Turn turn) {
        return "/desk/" + turn.edition().survey().id().consultation() + "/paper/keyings/" + turn.keying();
    }

    private Turn turn(String consultation, UUID keying, Officer officer) {
        return turns.open(keying, officer)
                .filter(turn -> within(turn, consultation))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    static boolean within(Turn turn, String consultation) {
        return turn.edition().survey().id().consultation().equals(consultation);
    }

    private static Kept kept(FormBody form, Turn turn) {
        Map<String, List<String>> fields = new LinkedHashMap<>(TypedMarks.fields(form, TurnScreen.questions(turn)));
        fields.putAll(TurnScreen.head(form, turn));
        Map<QuestionId, Written.Mark> marks = TypedMarks.marks(form, TurnScreen.questions(turn));
        String cursor = form.text(CURSOR);
        return new Kept(
                fields,
                marks,
                cursor.length() > LONGEST_CURSOR ? "" : cursor,
                (int) number(form.text(STROKES), MOST_STROKES),
                number(form.text(ACTIVE), DAY));
    }

    /** What the script has counted; nothing without it. */
    private static long number(String typed, long most) {
        return typed.matches("\\d{1,12}") ? Math.min(most, Long.parseLong(typed)) : 0;
    }

    static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }
}
