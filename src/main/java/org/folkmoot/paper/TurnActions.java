package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** What else a keyer does with the sheets of a batch: begin, ask, set aside, take back, hand over. */
@Controller("/desk/{consultation}/paper")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class TurnActions {

    private static final String STAFF = "en";
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_REASON = 400;

    private final Turns turns;
    private final TurnScreen screen;
    private final Batches batches;
    private final LeafRepository leaves;
    private final PracticePaper practice;
    private final Officers officers;
    private final Messages messages;

    TurnActions(
            Turns turns,
            TurnScreen screen,
            Batches batches,
            LeafRepository leaves,
            PracticePaper practice,
            Officers officers,
            Messages messages) {
        this.turns = turns;
        this.screen = screen;
        this.batches = batches;
        this.leaves = leaves;
        this.practice = practice;
        this.officers = officers;
        this.messages = messages;
    }

    static String batch(Turn turn) {
        return "/desk/" + turn.edition().survey().id().consultation() + "/paper/batches/" + turn.batchNumber() + "/key";
    }

    /** From where a batch is keyed, part by part, and what is left of it. */
    @Get("/batches/{number}/key")
    ModelAndView<Map<String, Object>> batch(HttpRequest<?> request, String consultation, int number) {
        Officer officer = TurnPages.officer(request);
        Batch batch = found(consultation, number);
        List<LeafRow> all = leaves.ofBatch(batch.id());
        return Page.of(
                "paper/begin",
                "title",
                say("paper.begin.title", Integer.toString(number)),
                "section",
                "desk",
                "styles",
                "keying.css",
                "back",
                "/desk/" + consultation + "/paper",
                "action",
                "/desk/" + consultation + "/paper/batches/" + number + "/key",
                "slips",
                screen.hasSlips(batch) ? "/desk/" + consultation + "/paper/" + batch.survey() + "/slips" : null,
                "received",
                batch.received(),
                "practice",
                batch.practice(),
                "parts",
                Stream.of(Part.MAIN, Part.EQUALITY)
                        .filter(part -> all.stream().anyMatch(leaf -> leaf.part() == part))
                        .map(part -> pile(batch, part, all, officer))
                        .toList(),
                "result",
                batch.practice() ? practice.result(batch, officer).orElse(null) : null);
    }

    /** One part of a batch: how far it is, and the sheet that this officer finished last. */
    record Pile(
            String part,
            String title,
            long keyed,
            long left,
            @Nullable TurnScreen.Last last) {}

    private Pile pile(Batch batch, Part part, List<LeafRow> all, Officer officer) {
        long left = all.stream()
                .filter(leaf -> leaf.part() == part
                        && (leaf.state() == SheetState.RECEIVED || leaf.state() == SheetState.KEYING))
                .count();
        return new Pile(
                part.name(),
                say(part == Part.MAIN ? "paper.begin.main" : "paper.equality"),
                all.stream().filter(leaf -> leaf.part() == part).count() - left,
                left,
                screen.last(batch, part, officer).orElse(null));
    }

    @Post("/batches/{number}/key")
    HttpResponse<ModelAndView<Map<String, Object>>> begin(
            HttpRequest<?> request, String consultation, int number, FormBody form) {
        Batch batch = found(consultation, number);
        Part part = form.text("part").equals(Part.EQUALITY.name()) ? Part.EQUALITY : Part.MAIN;
        return Page.next(turns.next(batch.id(), part, TurnPages.officer(request))
                .map(TurnPages::address)
                .orElse("/desk/" + consultation + "/paper/batches/" + number + "/key"));
    }

    /** Puts a question to the supervisor and goes on with the next sheet. */
    @Post("/keyings/{keying}/ask")
    HttpResponse<ModelAndView<Map<String, Object>>> ask(
            HttpRequest<?> request, String consultation, UUID keying, FormBody form) {
        Officer officer = TurnPages.officer(request);
        Turn turn = turn(consultation, keying, officer);
        String words = form.text("words").strip();
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            return refused(
                    turn, officer, "words", words.isEmpty() ? "paper.ask.empty" : "paper.ask.long", "asking", words);
        }
        turns.ask(keying, officer, words);
        return next(turn, officer);
    }

    /** Sets a sheet aside as spoilt, blank or the same as another. */
    @Post("/keyings/{keying}/aside")
    HttpResponse<ModelAndView<Map<String, Object>>> aside(
            HttpRequest<?> request, String consultation, UUID keying, FormBody form) {
        Officer officer = TurnPages.officer(request);
        Turn turn = turn(consultation, keying, officer);
        Optional<SheetState> state = Stream.of(SheetState.SPOILT, SheetState.BLANK, SheetState.DUPLICATE)
                .filter(each -> each.name().equals(form.text("aside")))
                .findFirst();
        String reason = form.text("reason").strip();
        Optional<Sheet> same = SheetNumber.read(form.text("same")).stream()
                .flatMap(typed -> batches.bearing(consultation, typed).stream())
                .filter(sheet -> !sheet.id().equals(turn.sheet()))
                .findFirst();
        String fault = state.isEmpty()
                ? "paper.aside.choose"
                : state.get() == SheetState.DUPLICATE && same.isEmpty()
                        ? "paper.aside.which"
                        : reason.length() > LONGEST_REASON ? "paper.aside.long" : "";
        if (!fault.isEmpty()) {
            return refused(turn, officer, fault.endsWith("which") ? "same" : "aside", fault, "setting", reason);
        }
        Optional<UUID> other = state.get() == SheetState.DUPLICATE ? same.map(Sheet::id) : Optional.empty();
        if (!turns.dispose(turn.sheet(), state.get(), reason, other, officer)) {
            return refused(turn, officer, "aside", "paper.aside.counted", "setting", reason);
        }
        return next(turn, officer);
    }

    /** Opens the sheet again that the officer finished last. */
    @Post("/keyings/{keying}/take-back")
    HttpResponse<ModelAndView<Map<String, Object>>> takeBack(HttpRequest<?> request, String consultation, UUID keying) {
        Officer officer = TurnPages.officer(request);
        boolean back = turns.takeBack(keying, officer);
        Optional<Turn> turn = turns.open(keying, officer).filter(own -> TurnPages.within(own, consultation));
        return turn.filter(own -> back || own.keying().equals(keying))
                .<HttpResponse<ModelAndView<Map<String, Object>>>>map(own -> Page.next(TurnPages.address(own)))
                .orElseGet(() -> Page.refused(
                        "paper/not-back",
                        List.of(new FormError("main", say("paper.take-back.not"))),
                        "title",
                        say("paper.take-back.title"),
                        "section",
                        "desk",
                        "back",
                        "/desk/" + consultation + "/paper"));
    }

    /** Gives what is left of a batch to another keyer, or to whoever comes. */
    @Post("/keyings/{keying}/hand-over")
    HttpResponse<ModelAndView<Map<String, Object>>> handOver(
            HttpRequest<?> request, String consultation, UUID keying, FormBody form) {
        Officer officer = TurnPages.officer(request);
        Turn turn = turn(consultation, keying, officer);
        Optional<Officer> to = officers.all().stream()
                .filter(other -> other.id().toString().equals(form.text("to")) && other.may(Role.KEYER, consultation))
                .findFirst();
        turns.handOver(turn.batch(), officer, to);
        return Page.next("/desk/" + consultation + "/paper");
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> next(Turn turn, Officer officer) {
        return Page.next(turns.next(turn.batch(), turn.part(), officer)
                .map(TurnPages::address)
                .orElse(batch(turn)));
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> refused(
            Turn turn, Officer officer, String anchor, String key, String open, String typed) {
        return Page.refused(
                TurnPages.SCREEN,
                List.of(new FormError(anchor, say(key))),
                TurnScreen.with(
                        screen.model(turn, officer, turn.soFar(), List.of(), false, false),
                        open,
                        true,
                        "typed",
                        typed));
    }

    private Turn turn(String consultation, UUID keying, Officer officer) {
        return turns.open(keying, officer)
                .filter(turn -> TurnPages.within(turn, consultation))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private Batch found(String consultation, int number) {
        return batches.byNumber(consultation, number)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }
}
