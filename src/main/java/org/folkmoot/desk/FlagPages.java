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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Response;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Flagged responses: officers look at them side by side, decide, say why, and may take it back. */
@Controller("/desk/{consultation}/flags")
@Produces(MediaType.TEXT_HTML)
final class FlagPages {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_LABEL = 80;

    private final Definitions definitions;
    private final Flags flags;
    private final Flagged flagged;
    private final DeskWords words;

    FlagPages(Definitions definitions, Flags flags, Flagged flagged, DeskWords words) {
        this.definitions = definitions;
        this.flags = flags;
        this.flagged = flagged;
        this.words = words;
    }

    @Get
    ModelAndView<Map<String, Object>> list(String consultation, @QueryValue Optional<String> left) {
        Consultation found = found(consultation);
        flags.look(consultation);
        return Page.of(
                "desk/flags",
                "title",
                words.say("desk.flags.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "consultation",
                consultation,
                "consultationTitle",
                words.of(found.title()),
                "waiting",
                flagged.waiting(consultation),
                "left",
                left.isPresent(),
                "decided",
                flagged.decided(consultation));
    }

    @Get("/{reason}/{any}")
    ModelAndView<Map<String, Object>> look(
            String consultation, String reason, UUID any, @QueryValue Optional<UUID> with) {
        return Page.of("desk/flag", model(consultation, reason, any, with, Optional.empty()));
    }

    @Post("/{reason}/{any}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> decide(
            HttpRequest<?> request, String consultation, String reason, UUID any, FormBody form) {
        Flag flag = flag(reason);
        List<Response> about = about(consultation, flag, any);
        List<ResponseId> ticked = about.stream()
                .map(Response::id)
                .filter(id -> about.size() == 1 || form.all("response").contains(id.toString()))
                .toList();
        Optional<Flagged.Choice> choice = Flagged.choices(flag).stream()
                .filter(each -> each.id().equals(form.text("decision")))
                .findFirst();
        String why = form.text("why").strip();
        String label = form.text("label").strip();
        boolean merge = choice.filter(each -> each.id().equals(Flagged.MERGE)).isPresent();
        List<FormError> errors = new ArrayList<>();
        if (ticked.isEmpty()) {
            errors.add(new FormError("response-1", words.say("desk.flags.none-ticked")));
        }
        if (choice.isEmpty()) {
            errors.add(new FormError("decision-keep", words.say("desk.flags.no-decision")));
        }
        if (!merge && (why.isEmpty() || why.length() > LONGEST_REASON)) {
            errors.add(new FormError("why", words.say("desk.flags.no-reason")));
        }
        if (label.length() > LONGEST_LABEL) {
            errors.add(new FormError("label", words.say("desk.flags.long-label")));
        }
        Optional<Disposition> became = choice.flatMap(Flagged.Choice::becomes);
        boolean needsOne = merge || became.filter(Disposition.DUPLICATE::equals).isPresent();
        Optional<ResponseId> copyOf = about.stream()
                .filter(response -> response.disposition() != Disposition.WITHDRAWN)
                .map(Response::id)
                .filter(id -> needsOne && !ticked.contains(id))
                .findFirst();
        if (needsOne && !ticked.isEmpty() && copyOf.isEmpty()) {
            errors.add(new FormError("response-1", words.say("desk.flags.all-ticked")));
        }
        if (!errors.isEmpty()) {
            return Page.refused(
                    "desk/flag", errors, model(consultation, reason, any, Optional.empty(), Optional.of(form)));
        }
        if (merge) {
            return Page.next(MergePages.address(consultation, flag, any, copyOf.orElseThrow(), ticked));
        }
        flagged.decide(
                consultation,
                flag,
                ticked,
                became,
                copyOf,
                why,
                Optional.of(label).filter(each -> !each.isEmpty()),
                officer(request));
        return Page.next("/desk/" + consultation + "/flags");
    }

    @Post("/decisions/{act}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> takeBack(
            HttpRequest<?> request, String consultation, UUID act, FormBody form) {
        found(consultation);
        boolean done = flagged.takeBack(consultation, act, officer(request));
        return Page.next("/desk/" + consultation + (done ? "/flags#decided" : "/flags?left=yes#decided"));
    }

    private Object[] model(String consultation, String reason, UUID any, Optional<UUID> with, Optional<FormBody> sent) {
        Consultation found = found(consultation);
        Flag flag = flag(reason);
        List<Response> about = about(consultation, flag, any);
        List<Response> pair = new ArrayList<>(List.of(about.getFirst()));
        about.stream()
                .skip(1)
                .filter(response -> flag.ofMany() || with.isPresent())
                .filter(response -> with.isEmpty() || response.id().value().equals(with.get()))
                .findFirst()
                .ifPresent(pair::add);
        return new Object[] {
            "title",
            words.say("desk.flag." + flag.id()),
            "section",
            "desk",
            "back",
            "/desk/" + consultation + "/flags",
            "consultationTitle",
            words.of(found.title()),
            "why",
            words.say("desk.flag." + flag.id() + ".why"),
            "action",
            "/desk/" + consultation + "/flags/" + reason + "/" + any,
            "many",
            about.size() > 1,
            "alike",
            flag.ofMany(),
            "members",
            flagged.members(flag, about, pair, sent),
            "references",
            pair.stream().map(Response::reference).toList(),
            "rows",
            flagged.sideBySide(pair),
            "choices",
            Flagged.choices(flag).stream()
                    .map(choice -> new Option(
                            choice.id(),
                            words.say("desk.flags.decision." + choice.id()),
                            words.say("desk.flags.decision." + choice.id() + ".hint"),
                            sent.filter(form -> form.text("decision").equals(choice.id()))
                                    .isPresent()))
                    .toList(),
            "label",
            sent.map(form -> form.text("label")).orElse(""),
            "words",
            sent.map(form -> form.text("why")).orElse("")
        };
    }

    /** One answer to what becomes of the responses. */
    record Option(String id, String label, String hint, boolean chosen) {}

    private List<Response> about(String consultation, Flag flag, UUID any) {
        List<Response> about = flags.about(flag, new ResponseId(any)).stream()
                .filter(response -> response.survey().consultation().equals(consultation))
                .toList();
        if (about.isEmpty()) {
            throw notFound();
        }
        return about;
    }

    private static Flag flag(String reason) {
        return Flag.of(reason).orElseThrow(FlagPages::notFound);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(FlagPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
