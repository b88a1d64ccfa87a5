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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Response;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Text;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Several responses of one person become one: an officer chooses which answers stay. */
@Controller("/desk/{consultation}/flags/{reason}/{any}/merge")
@Produces(MediaType.TEXT_HTML)
final class MergePages {

    private static final String ALL = "all";
    private static final int LONGEST_REASON = 1_000;

    private final Definitions definitions;
    private final Editions editions;
    private final Flags flags;
    private final Flagged flagged;
    private final DeskWords words;

    MergePages(Definitions definitions, Editions editions, Flags flags, Flagged flagged, DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.flags = flags;
        this.flagged = flagged;
        this.words = words;
    }

    /** The page on which some of the responses of a flag are merged into another one of them. */
    static String address(String consultation, Flag flag, UUID any, ResponseId kept, List<ResponseId> others) {
        return "/desk/" + consultation + "/flags/" + flag.id() + "/" + any + "/merge?into=" + kept + "&from="
                + others.stream().map(ResponseId::toString).collect(Collectors.joining("."));
    }

    /** Whose answer may stand; {@code id} is that of a response, or {@value #ALL} for the words of all. */
    record Choice(String anchor, String id, String reference, List<String> lines, boolean chosen) {}

    /** A question that is answered differently. */
    record Differing(String field, String question, List<Choice> choices) {}

    @Get
    ModelAndView<Map<String, Object>> show(
            String consultation, String reason, UUID any, @QueryValue UUID into, @QueryValue String from) {
        return Page.of("desk/merge", model(consultation, reason, any, into, from, Optional.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> merge(
            HttpRequest<?> request,
            String consultation,
            String reason,
            UUID any,
            @QueryValue UUID into,
            @QueryValue String from,
            FormBody form) {
        List<Response> together = together(consultation, reason, any, into, from);
        Response kept = together.getFirst();
        String why = form.text("why").strip();
        List<FormError> errors = new ArrayList<>();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.add(new FormError("why", words.say("desk.flags.no-reason")));
        }
        Map<QuestionId, ResponseId> chosen = new HashMap<>();
        List<QuestionId> joined = new ArrayList<>();
        for (Question question : questions(kept)) {
            QuestionId id = question.head().id();
            String said = form.text("answer." + id);
            if (said.equals(ALL)) {
                joined.add(id);
            } else {
                together.stream()
                        .map(Response::id)
                        .filter(each -> each.toString().equals(said))
                        .forEach(each -> chosen.put(id, each));
            }
        }
        boolean done = errors.isEmpty()
                && flagged.merge(
                        consultation,
                        Flag.of(reason).orElseThrow(),
                        kept.id(),
                        together.stream().skip(1).map(Response::id).toList(),
                        chosen,
                        joined,
                        why,
                        SignedIn.officer(request).orElseThrow());
        if (!done) {
            if (errors.isEmpty()) {
                errors.add(new FormError("why", words.say("desk.merge.changed")));
            }
            return Page.refused("desk/merge", errors, model(consultation, reason, any, into, from, Optional.of(form)));
        }
        return Page.next("/desk/" + consultation + "/flags");
    }

    private Object[] model(
            String consultation, String reason, UUID any, UUID into, String from, Optional<FormBody> sent) {
        List<Response> together = together(consultation, reason, any, into, from);
        String base = "/desk/" + consultation + "/flags/" + reason + "/" + any;
        return new Object[] {
            "title",
            words.say("desk.merge.title", together.size()),
            "section",
            "desk",
            "back",
            base,
            "consultationTitle",
            words.of(definitions.consultation(consultation).orElseThrow().title()),
            "kept",
            together.getFirst().reference(),
            "others",
            together.stream().skip(1).map(Response::reference).collect(Collectors.joining(", ")),
            "questions",
            differing(together, sent),
            "words",
            sent.map(form -> form.text("why")).orElse(""),
            "action",
            base + "/merge?into=" + into + "&from=" + from
        };
    }

    private List<Differing> differing(List<Response> together, Optional<FormBody> sent) {
        List<Differing> differing = new ArrayList<>();
        for (Question question : questions(together.getFirst())) {
            QuestionId id = question.head().id();
            String field = "answer." + id;
            List<Choice> choices = new ArrayList<>();
            // What is said is offered before what is not: an empty answer is taken only where there is no other.
            String preferred = sent.map(form -> form.text(field))
                    .orElseGet(() -> together.stream()
                            .filter(each -> !(each.answers().get(id) instanceof Answer.Missing))
                            .findFirst()
                            .orElse(together.getFirst())
                            .id()
                            .toString());
            together.stream()
                    .collect(Collectors.toMap(
                            each -> Optional.ofNullable(each.answers().get(id)),
                            each -> each,
                            (first, second) -> first,
                            java.util.LinkedHashMap::new))
                    .values()
                    .forEach(each -> choices.add(new Choice(
                            field + (choices.isEmpty() ? "" : "." + each.id()),
                            each.id().toString(),
                            each.reference(),
                            lines(question, each),
                            preferred.equals(each.id().toString()))));
            long written = together.stream()
                    .map(each -> each.answers().get(id))
                    .filter(Answer.Words.class::isInstance)
                    .distinct()
                    .count();
            if (written > 1) {
                choices.add(new Choice(
                        field + "." + ALL, ALL, words.say("desk.merge.all"), List.of(), preferred.equals(ALL)));
            }
            if (choices.size() > 1) {
                differing.add(new Differing(field, question.head().text().in(Text.DEFAULT_LANGUAGE), choices));
            }
        }
        return differing;
    }

    private static List<String> lines(Question question, Response response) {
        return Optional.ofNullable(response.answers().get(question.head().id()))
                .map(answer -> InWords.lines(question, answer, Text.DEFAULT_LANGUAGE))
                .orElse(List.of());
    }

    private List<Question> questions(Response response) {
        return editions.at(response.survey(), response.edition()).survey().questions();
    }

    /** The one that is kept first. */
    private List<Response> together(String consultation, String reason, UUID any, UUID into, String from) {
        Flag flag = Flag.of(reason).filter(Flag::ofMany).orElseThrow(MergePages::notFound);
        List<String> others = List.of(from.split("\\."));
        List<Response> about = flags.about(flag, new ResponseId(any)).stream()
                .filter(response -> response.survey().consultation().equals(consultation)
                        && response.disposition() != Disposition.WITHDRAWN)
                .toList();
        List<Response> together = new ArrayList<>();
        about.stream().filter(each -> each.id().value().equals(into)).forEach(together::add);
        about.stream()
                .filter(each -> others.contains(each.id().toString())
                        && !each.id().value().equals(into))
                .forEach(together::add);
        if (together.size() < 2 || !together.getFirst().id().value().equals(into)) {
            throw notFound();
        }
        return together;
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
