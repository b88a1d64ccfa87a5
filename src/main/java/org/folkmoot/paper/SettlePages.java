package org.folkmoot.paper;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.paper.print.Part;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/**
 * Where a third person settles what two keyings say differently, question by question; once that is done, where both keyings and
 * the decisions can be seen.
 */
@Controller("/desk/{consultation}/supervise/sheets/{id}/{part}")
final class SettlePages {

    private static final String VIEW = "paper/settle";

    private final Supervision supervision;
    private final SettleScreen screen;
    private final SheetPictures pictures;
    private final PaperWords words;

    SettlePages(Supervision supervision, SettleScreen screen, SheetPictures pictures, PaperWords words) {
        this.supervision = supervision;
        this.screen = screen;
        this.pictures = pictures;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(HttpRequest<?> request, String consultation, String id, String part) {
        Supervision.Pair pair = found(consultation, id, part);
        return Page.of(VIEW, model(request, pair, new FormBody(Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> settle(
            HttpRequest<?> request, String consultation, String id, String part, FormBody form) {
        Supervision.Pair pair = found(consultation, id, part);
        List<FormError> errors = new ArrayList<>();
        Map<QuestionId, Supervision.Decision> decisions = new LinkedHashMap<>();
        for (Comparison.Difference difference : pair.differences()) {
            screen.decision(pair, difference, form, errors)
                    .ifPresent(decision ->
                            decisions.put(difference.question().head().id(), decision));
        }
        if (errors.isEmpty()) {
            switch (supervision.settle(pair.sheet().id(), pair.part(), decisions, officer(request))) {
                case SETTLED, NOT_DISPUTED -> {
                    return Page.next(SupervisePages.address(consultation));
                }
                case OWN_KEYING -> errors.add(new FormError("main", words.say("sheets.fault.own-keying")));
            }
        }
        return Page.refused(VIEW, errors, model(request, pair, form));
    }

    private Supervision.Pair found(String consultation, String id, String code) {
        words.found(consultation);
        Part part = Part.of(code).orElseThrow(PaperWords::missing);
        return supervision
                .pair(PaperWords.id(id), part)
                .filter(pair -> pair.batch().consultation().equals(consultation))
                .orElseThrow(PaperWords::missing);
    }

    private Object[] model(HttpRequest<?> request, Supervision.Pair pair, FormBody form) {
        String consultation = pair.batch().consultation();
        Officer officer = officer(request);
        return new Object[] {
            "title", words.say("sheets.settle.title", pair.sheet().shown()),
            "section", "desk",
            "styles", "keying.css",
            "back", SupervisePages.address(consultation),
            "notice", words.notice(consultation),
            "consultation", words.title(consultation),
            "action",
                    SupervisePages.address(consultation) + "/sheets/"
                            + pair.sheet().id() + "/" + pair.part().code(),
            "batch", pair.batch().number(),
            "place", pair.sheet().place(),
            "open", pair.state() == SheetState.DISPUTED,
            "own", supervision.keyed(pair.sheet().id(), pair.part(), officer),
            "state", words.state(pair.state()),
            "first", words.name(pair.first().officerId()),
            "second", words.name(pair.second().officerId()),
            "rows", screen.rows(pair, form),
            "pictures", pictures.of().apply(pair.sheet().id(), pair.part()),
            "settled",
                    Optional.of(supervision.settlements(pair.sheet().id(), pair.part()))
                            .filter(rows -> !rows.isEmpty())
                            .map(rows -> screen.settled(pair, rows))
                            .orElse(List.of())
        };
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }
}
