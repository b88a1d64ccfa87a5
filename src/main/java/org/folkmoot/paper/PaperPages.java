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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Fault;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where officers type in forms. */
@Controller("/desk/{consultation}/paper")
final class PaperPages {

    private static final String STAFF = "en";
    private static final String SCREEN = "paper/keying";
    private static final int LAST = 10;
    private static final int LONGEST_SHEET = 40;

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Keying keying;
    private final KeyingScreen screen;
    private final KeyedSheetRepository sheets;
    private final Messages messages;

    PaperPages(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Keying keying,
            KeyingScreen screen,
            KeyedSheetRepository sheets,
            Messages messages) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.keying = keying;
        this.screen = screen;
        this.sheets = sheets;
        this.messages = messages;
    }

    /** A survey that can be keyed, with how many of its forms this officer has keyed. */
    record Keyable(String id, String label, long today, long all, boolean slips) {}

    /** A form that this officer keyed, without its content. */
    record Last(@Nullable String sheet, String reference, String survey, String channel, Instant keyed) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> choose(HttpRequest<?> request, String consultation) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Consultation found = found(consultation);
        List<Keyable> surveys = definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .map(edition -> keyable(edition, officer))
                .toList();
        return Page.of(
                "paper/choose",
                "title",
                say("paper.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "notice",
                notice(found),
                "consultation",
                found.title().in(STAFF),
                "base",
                "/desk/" + consultation + "/paper",
                "surveys",
                surveys,
                "last",
                sheets.lastOf(officer.id(), consultation, LAST).stream()
                        .map(row -> last(row, consultation))
                        .toList());
    }

    private Last last(KeyedSheetRow row, String consultation) {
        String survey = editions.current(new SurveyId(consultation, row.survey()))
                .map(edition -> edition.survey().label().in(STAFF))
                .orElse(row.survey());
        return new Last(row.sheet(), row.reference(), survey, say("paper.channel." + row.channel()), row.keyed());
    }

    private Keyable keyable(Edition edition, Officer officer) {
        SurveyId id = edition.survey().id();
        return new Keyable(
                id.survey(),
                edition.survey().label().in(STAFF),
                sheets.countSince(
                        officer.id(),
                        id.consultation(),
                        id.survey(),
                        keying.today().atStartOfDay(Keying.LONDON).toInstant()),
                sheets.count(officer.id(), id.consultation(), id.survey()),
                edition.survey().contactDetails().isPresent());
    }

    @Get("/{survey}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> screen(
            HttpRequest<?> request,
            String consultation,
            String survey,
            @Nullable @QueryValue Integer edition,
            @Nullable @QueryValue String kept) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Edition asked = edition(new SurveyId(consultation, survey), edition);
        Optional<KeyedSheetRow> last = kept == null
                ? Optional.empty()
                : sheets.lastOf(officer.id(), consultation, 1).stream().findFirst();
        return Page.of(SCREEN, model(officer, asked, edition, fresh(asked, last), List.of(), last));
    }

    /** An empty form; after another one it comes by the same channel and on the same day, as forms of one pile do. */
    private KeyedForm fresh(Edition edition, Optional<KeyedSheetRow> last) {
        Optional<Provenance> before = last.flatMap(row -> responses.byId(new ResponseId(row.responseId())))
                .map(Response::provenance);
        return new KeyedForm(
                before.map(Provenance::channel).orElse(KeyedForm.usual(edition.survey())),
                "",
                DayReceived.written(before.flatMap(Provenance::received).orElse(keying.today())),
                before.map(Provenance::language)
                        .filter(edition.survey().languages()::contains)
                        .orElse(edition.survey().languages().getFirst()),
                "",
                keying.newKey(),
                false,
                false,
                false,
                Written.NOTHING);
    }

    @Post("/{survey}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> key(
            HttpRequest<?> request,
            String consultation,
            String survey,
            @Nullable @QueryValue Integer edition,
            FormBody body) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Edition asked = edition(new SurveyId(consultation, survey), edition);
        KeyedForm form = KeyedForm.of(body, asked.survey());
        Optional<LocalDate> received = DayReceived.read(form.received());
        Consultation within = found(consultation);
        List<FormError> errors = new ArrayList<>(head(form, received, within));
        List<Fault> doubts =
                form.asWritten() ? List.of() : Keying.doubts(KeyedForm.questions(asked.survey()), form.written());
        List<FormError> look = new ArrayList<>();
        if (!form.asWritten()) {
            OffRoute.numbers(asked.survey(), form.written(), false)
                    .forEach(number -> look.add(new FormError(
                            KeyedForm.AS_WRITTEN, say("paper.fault.off-route", Integer.toString(number)))));
        }
        look.addAll(screen.doubts(asked.survey(), doubts, "paper.fault.doubts"));
        if (!look.isEmpty() && doubts.isEmpty()) {
            look.add(new FormError(KeyedForm.AS_WRITTEN, say("paper.fault.doubts")));
        }
        errors.addAll(look);
        if (errors.isEmpty()
                && keying.key(form, received.orElseThrow(), asked, officer) == Keying.Outcome.NUMBER_TAKEN) {
            errors.add(new FormError(KeyedForm.SAME_NUMBER, say("paper.fault.number-taken", form.sheet())));
        }
        if (errors.isEmpty()) {
            return Page.next(address(asked, edition) + (edition == null ? "?" : "&") + "kept=1");
        }
        Object[] model = model(officer, asked, edition, form, doubts, Optional.empty());
        return Page.refused(
                SCREEN,
                errors,
                TurnScreen.with(model, "fault", byName(errors), "doubtful", !look.isEmpty() || form.asWritten()));
    }

    private List<FormError> head(KeyedForm form, Optional<LocalDate> received, Consultation within) {
        List<FormError> errors = new ArrayList<>();
        if (form.sheet().isEmpty() && form.channel() == Channel.PAPER) {
            errors.add(new FormError(KeyedForm.SHEET, say("paper.fault.sheet")));
        }
        if (form.sheet().codePointCount(0, form.sheet().length()) > LONGEST_SHEET) {
            errors.add(new FormError(KeyedForm.SHEET, say("paper.fault.sheet-long", LONGEST_SHEET)));
        }
        if (received.isEmpty()) {
            errors.add(new FormError(KeyedForm.RECEIVED, say("paper.fault.received")));
        } else if (received.get().isAfter(keying.today())) {
            errors.add(new FormError(KeyedForm.RECEIVED, say("paper.fault.received-future")));
        } else if (!form.early() && received.get().isBefore(opened(within))) {
            errors.add(new FormError(KeyedForm.EARLY, say("paper.fault.received-early", form.received())));
        }
        return errors;
    }

    /** Nobody sends in a form before there is one: a day before this is mostly a slip of the year. */
    private static LocalDate opened(Consultation consultation) {
        return LocalDate.ofInstant(consultation.dates().of(Channel.PAPER).opens(), Keying.LONDON);
    }

    private Object[] model(
            Officer officer,
            Edition edition,
            @Nullable Integer chosen,
            KeyedForm form,
            List<Fault> faults,
            Optional<KeyedSheetRow> kept) {
        SurveyId id = edition.survey().id();
        return new Object[] {
            "title", say("paper.keying.title", edition.survey().label().in(STAFF)),
            "section", "desk",
            "styles", "keying.css",
            "back", "/desk/" + id.consultation() + "/paper",
            "notice", notice(found(id.consultation())),
            "action", address(edition, chosen),
            "survey", edition.survey().label().in(STAFF),
            "edition", edition.number(),
            "form", form.key().isEmpty() ? form.withKey(keying.newKey()) : form,
            "parts", screen.whole(edition.survey(), form.written(), faults),
            "channels", screen.channels(form),
            "helpers", screen.helpers(form),
            "formLanguages", screen.languages(form, edition.survey()),
            "keyedToday", keyable(edition, officer).today(),
            "kept", kept.orElse(null)
        };
    }

    /** The errors of the head by the last part of their field's name, as the template asks for them. */
    private static Map<String, String> byName(List<FormError> errors) {
        Map<String, String> byName = new java.util.HashMap<>();
        errors.forEach(error ->
                byName.putIfAbsent(error.anchor().substring(error.anchor().indexOf(':') + 1), error.text()));
        return byName;
    }

    private String address(Edition edition, @Nullable Integer chosen) {
        SurveyId id = edition.survey().id();
        return "/desk/" + id.consultation() + "/paper/" + id.survey() + (chosen == null ? "" : "?edition=" + chosen);
    }

    private Edition edition(SurveyId survey, @Nullable Integer number) {
        found(survey.consultation());
        return (number == null
                        ? editions.current(survey)
                        : editions.all(survey).stream()
                                .filter(edition -> edition.number() == number)
                                .findFirst())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    /** A draft takes test forms only, and whoever keys them should know. */
    private @Nullable String notice(Consultation consultation) {
        return consultation.status() == Consultation.Status.DRAFT ? say("paper.draft") : null;
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }
}
