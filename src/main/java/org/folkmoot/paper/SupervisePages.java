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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** What waits for a supervisor: questions, differences, numbers used twice, and how the checks of the batches stand. */
@Controller("/desk/{consultation}/supervise")
final class SupervisePages {

    private static final String VIEW = "paper/supervise";
    private static final int LONGEST_ANSWER = 1_000;
    private static final int LONGEST_REASON = 500;
    private static final int PER_PERCENT = 100;

    private final Supervision supervision;
    private final Waiting waiting;
    private final ErrorRates rates;
    private final Batches batches;
    private final PaperWords words;

    SupervisePages(Supervision supervision, Waiting waiting, ErrorRates rates, Batches batches, PaperWords words) {
        this.supervision = supervision;
        this.waiting = waiting;
        this.rates = rates;
        this.batches = batches;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> page(HttpRequest<?> request, String consultation) {
        words.found(consultation);
        return Page.of(VIEW, model(request, consultation));
    }

    @Post("/questions/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> answer(
            HttpRequest<?> request, String consultation, String id, FormBody form) {
        words.found(consultation);
        UUID question = PaperWords.id(id);
        if (waiting.questions(consultation).stream().noneMatch(line -> line.id().equals(question))) {
            return Page.next(address(consultation));
        }
        String answer = form.text("answer").strip();
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return refused(request, consultation, "answer-" + id, "sheets.fault.answer", LONGEST_ANSWER);
        }
        supervision.answer(question, answer, officer(request));
        return Page.next(address(consultation));
    }

    /** Decides on a form whose answers and number are those of another. */
    @Post("/twins/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> decide(
            HttpRequest<?> request, String consultation, String id, FormBody form) {
        words.found(consultation);
        Sheet sheet = batches.sheet(PaperWords.id(id))
                .filter(found -> found.consultation().equals(consultation))
                .orElseThrow(PaperWords::missing);
        String reason = form.text("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return refused(request, consultation, "reason-" + id, "sheets.fault.reason");
        }
        supervision.decide(sheet.id(), form.text("decision").equals("same"), reason, officer(request));
        return Page.next(address(consultation));
    }

    @Post("/limit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> limit(HttpRequest<?> request, String consultation, FormBody form) {
        words.found(consultation);
        Optional<Integer> limit = limit(form.text("limit").strip());
        if (limit.isEmpty()) {
            return refused(request, consultation, "limit", "sheets.fault.limit");
        }
        supervision.limit(consultation, limit.get(), officer(request));
        return Page.next(address(consultation));
    }

    /** From percent to 1/10,000; empty if it is no such share. */
    private static Optional<Integer> limit(String typed) {
        if (!typed.matches("\\d{1,2}([.,]\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed.replace(',', '.'))
                .multiply(BigDecimal.valueOf(PER_PERCENT))
                .intValueExact());
    }

    @Post("/batches/{number}/check-all")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> checkAll(HttpRequest<?> request, String consultation, int number) {
        words.found(consultation);
        Batch batch = batches.byNumber(consultation, number).orElseThrow(PaperWords::missing);
        supervision.checkAll(batch.id(), officer(request));
        return Page.next(address(consultation));
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> refused(
            HttpRequest<?> request, String consultation, String field, String key, Object... arguments) {
        return Page.refused(
                VIEW, List.of(new FormError(field, words.say(key, arguments))), model(request, consultation));
    }

    private Object[] model(HttpRequest<?> request, String consultation) {
        return new Object[] {
            "title", words.say("sheets.supervise.title"),
            "section", "desk",
            "back", "/desk/" + consultation,
            "notice", words.notice(consultation),
            "consultation", words.title(consultation),
            "base", address(consultation),
            "ledger", "/desk/" + consultation + "/paper/ledger",
            "questions", waiting.questions(consultation),
            "disputes", waiting.disputes(consultation, officer(request)),
            "twins", waiting.twins(consultation),
            "checks", waiting.checks(consultation),
            "limit",
                    BigDecimal.valueOf(waiting.limit(consultation))
                            .divide(BigDecimal.valueOf(PER_PERCENT), 2, RoundingMode.UNNECESSARY)
                            .stripTrailingZeros()
                            .toPlainString(),
            "rates", rates.of(consultation, true)
        };
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    static String address(String consultation) {
        return "/desk/" + consultation + "/supervise";
    }
}
