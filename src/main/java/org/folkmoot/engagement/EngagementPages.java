package org.folkmoot.engagement;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.EngagementLog;
import org.folkmoot.response.LogEntry;
import org.folkmoot.response.Logged;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Where officers log events and their points, petitions and figures of publicity. */
@Controller("/desk/{consultation}/engagement")
final class EngagementPages {

    private static final String LIST = "engagement/list";
    private static final String ENTRY = "engagement/entry";
    private static final String FORM = "engagement/form";
    private static final String SEEN = "seen";
    private static final String REASON = "reason";
    private static final String POINTS = "points";
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_POINTS = 500;
    private static final int LONGEST_POINT = 10_000;

    private final EngagementLog log;
    private final LogWords words;

    EngagementPages(EngagementLog log, LogWords words) {
        this.log = log;
        this.words = words;
    }

    /** What an entry said before; {@code because} is null where nobody said why it was changed. */
    record Past(
            Instant written,
            String officer,
            String said,
            @Nullable String because) {}

    /** {@code out} is null for a point that is counted; {@code problem} says what is wrong with the reason given for it. */
    record Point(
            String id,
            String language,
            String text,
            @Nullable String out,
            boolean takenOut,
            @Nullable String problem) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> list(String consultation) {
        Consultation here = words.found(consultation);
        List<LogEntry> entries = log.of(here.id());
        Map<UUID, Long> points = log.points(here.id());
        return Page.of(
                LIST,
                "title",
                words.say("engagement.title"),
                "within",
                words.of(here.title()),
                "section",
                "desk",
                "back",
                "/desk/" + here.id(),
                "base",
                path(here),
                "events",
                words.events(here, entries, points),
                "petitions",
                words.petitions(here, entries),
                "reach",
                words.reach(here, entries),
                "pointsAsked",
                log.pointsSurvey(here.id()).isPresent());
    }

    @Get("/new/{sort}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> blank(String consultation, String sort) {
        Consultation here = words.found(consultation);
        return Page.of(FORM, form(here, EntryForm.fresh(sort(sort), words.today()), Optional.empty(), ""));
    }

    @Post("/new/{sort}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> add(
            HttpRequest<?> request, String consultation, String sort, FormBody body) {
        Consultation here = words.found(consultation);
        EntryForm form = EntryForm.of(sort(sort), body);
        List<FormError> errors = form.errors(words.today(), words.messages());
        if (!errors.isEmpty()) {
            return Page.refused(FORM, errors, form(here, form, Optional.empty(), ""));
        }
        LogEntry entry = log.add(here.id(), form.read(), officer(request));
        return Page.next(form.sort() == Sort.EVENT ? path(here) + "/" + entry.id() : path(here));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> one(String consultation, String id) {
        Consultation here = words.found(consultation);
        return Page.of(ENTRY, entry(here, id, "", "", Optional.empty()));
    }

    @Get("/{id}/edit")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> edit(String consultation, String id) {
        Consultation here = words.found(consultation);
        LogEntry entry = standing(here, id);
        return Page.of(FORM, form(here, EntryForm.of(entry.what()), Optional.of(entry), ""));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> change(
            HttpRequest<?> request, String consultation, String id, FormBody body) {
        Consultation here = words.found(consultation);
        LogEntry entry = standing(here, id);
        EntryForm form = EntryForm.of(Sort.of(entry.what()), body);
        List<FormError> errors = new ArrayList<>(form.errors(words.today(), words.messages()));
        if (body.text(REASON).length() > LONGEST_REASON) {
            errors.add(new FormError(REASON, words.say("engagement.fault.long", LONGEST_REASON)));
        }
        boolean same = errors.isEmpty() && form.read().equals(entry.what());
        if (errors.isEmpty()
                && !same
                && !(seen(entry, body) && log.change(entry, form.read(), body.text(REASON), officer(request)))) {
            errors.add(new FormError(SEEN, words.say("engagement.fault.changed")));
        }
        return errors.isEmpty()
                ? Page.next(path(here) + "/" + id)
                : Page.refused(FORM, errors, form(here, form, Optional.of(standing(here, id)), body.text(REASON)));
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> remove(
            HttpRequest<?> request, String consultation, String id, FormBody body) {
        Consultation here = words.found(consultation);
        LogEntry entry = standing(here, id);
        String reason = body.text(REASON).strip();
        List<FormError> errors = new ArrayList<>();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            errors.add(new FormError(REASON, words.say("engagement.fault.reason", LONGEST_REASON)));
        } else if (log.points(here.id()).containsKey(entry.id())) {
            errors.add(new FormError(REASON, words.say("engagement.fault.points-counted")));
        } else if (!seen(entry, body) || !log.remove(entry, reason, officer(request))) {
            errors.add(new FormError(SEEN, words.say("engagement.fault.changed")));
        }
        return errors.isEmpty()
                ? Page.next(path(here))
                : Page.refused(ENTRY, errors, entry(here, id, reason, "", Optional.empty()));
    }

    @Post("/{id}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> restore(
            HttpRequest<?> request, String consultation, String id, FormBody body) {
        Consultation here = words.found(consultation);
        LogEntry entry = revisions(here, id).getFirst();
        if (entry.removed() && (!seen(entry, body) || !log.restore(entry, officer(request)))) {
            return Page.refused(
                    ENTRY,
                    List.of(new FormError(SEEN, words.say("engagement.fault.changed"))),
                    entry(here, id, "", "", Optional.empty()));
        }
        return Page.next(path(here) + "/" + id);
    }

    @Post("/{id}/points")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> points(
            HttpRequest<?> request, String consultation, String id, FormBody body) {
        Consultation here = words.found(consultation);
        LogEntry entry = standing(here, id);
        Logged.Event event = event(entry);
        log.pointsSurvey(here.id()).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        List<String> lines = Arrays.stream(body.text(POINTS).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<FormError> errors = new ArrayList<>();
        if (lines.isEmpty()) {
            errors.add(new FormError(POINTS, words.say("engagement.fault.points.missing")));
        } else if (lines.size() > MOST_POINTS) {
            errors.add(new FormError(POINTS, words.say("engagement.fault.points.many", MOST_POINTS)));
        } else if (lines.stream().anyMatch(line -> line.length() > LONGEST_POINT)) {
            errors.add(new FormError(POINTS, words.say("engagement.fault.points.long", LONGEST_POINT)));
        }
        if (!errors.isEmpty()) {
            return Page.refused(ENTRY, errors, entry(here, id, "", body.text(POINTS), Optional.empty()));
        }
        log.addPoints(entry, event, lines, words.key(body.text("key")), officer(request));
        return Page.next(path(here) + "/" + id + "#points");
    }

    @Post("/{id}/points/{point}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> point(
            HttpRequest<?> request, String consultation, String id, String point, FormBody body) {
        Consultation here = words.found(consultation);
        LogEntry entry = revisions(here, id).getFirst();
        ResponseId response = new ResponseId(Page.id(point));
        if (body.first("back").isPresent()) {
            log.putBack(entry, response, officer(request));
            return Page.next(path(here) + "/" + id + "#points");
        }
        String reason = body.text("why").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Page.refused(
                    ENTRY,
                    List.of(new FormError("why-" + point, words.say("engagement.fault.reason", LONGEST_REASON))),
                    entry(here, id, "", "", Optional.of(response)));
        }
        log.takeOut(entry, response, reason, officer(request));
        return Page.next(path(here) + "/" + id + "#points");
    }

    private Object[] form(Consultation here, EntryForm form, Optional<LogEntry> entry, String reason) {
        String sort = form.sort().id();
        return new Object[] {
            "title", words.say("engagement." + (entry.isPresent() ? "edit." : "new.") + sort),
            "within", words.of(here.title()),
            "section", "desk",
            "back", entry.map(each -> path(here) + "/" + each.id()).orElse(path(here)),
            "action", entry.map(each -> path(here) + "/" + each.id() + "/edit").orElse(path(here) + "/new/" + sort),
            "sort", sort,
            "form", form.fields(),
            "kinds", EntryForm.KINDS,
            "seen", entry.map(LogEntry::revision).orElse(null),
            "reason", reason
        };
    }

    private Object[] entry(
            Consultation here, String id, String reason, String typed, Optional<ResponseId> unexplained) {
        List<LogEntry> revisions = revisions(here, id);
        LogEntry entry = revisions.getFirst();
        boolean event = entry.what() instanceof Logged.Event;
        List<Point> points = log.points(entry.id()).stream()
                .map(point -> new Point(
                        point.id().toString(),
                        point.language(),
                        point.text(),
                        words.out(point),
                        point.out().isPresent(),
                        unexplained.filter(point.id()::equals).isPresent()
                                ? words.say("engagement.fault.reason", LONGEST_REASON)
                                : null))
                .toList();
        return new Object[] {
            "title", words.title(entry.what()),
            "within", words.of(here.title()),
            "section", "desk",
            "back", path(here),
            "action", path(here) + "/" + entry.id(),
            "seen", entry.revision(),
            "removed", entry.removed(),
            "because", entry.removed() ? entry.reason().orElse("") : null,
            "lines", words.lines(entry.what()),
            "by", words.officer(entry.officer()),
            "written", entry.written(),
            "past",
                    IntStream.range(1, revisions.size())
                            .mapToObj(i -> new Past(
                                    revisions.get(i).written(),
                                    words.officer(revisions.get(i).officer()),
                                    words.inOneLine(revisions.get(i)),
                                    revisions.get(i - 1).reason().orElse(null)))
                            .toList(),
            "event", event,
            "pointsAsked", event && log.pointsSurvey(here.id()).isPresent(),
            "points", points,
            "counted", points.stream().filter(point -> point.out() == null).count(),
            "key", words.newKey(),
            "typed", typed,
            "reason", reason
        };
    }

    private static boolean seen(LogEntry entry, FormBody body) {
        return body.text(SEEN).equals(String.valueOf(entry.revision()));
    }

    private static Logged.Event event(LogEntry entry) {
        if (entry.what() instanceof Logged.Event event) {
            return event;
        }
        throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }

    private List<LogEntry> revisions(Consultation here, String id) {
        List<LogEntry> revisions = log.revisions(here.id(), Page.id(id));
        if (revisions.isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return revisions;
    }

    /** One that was not struck out. */
    private LogEntry standing(Consultation here, String id) {
        LogEntry entry = revisions(here, id).getFirst();
        if (entry.removed()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return entry;
    }

    private static Sort sort(String id) {
        return Sort.of(id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static String path(Consultation here) {
        return "/desk/" + here.id() + "/engagement";
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }
}
