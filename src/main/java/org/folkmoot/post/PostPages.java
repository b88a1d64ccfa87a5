package org.folkmoot.post;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Edition;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;
import org.folkmoot.web.SentFile;
import org.folkmoot.web.StreamedFiles;
import org.folkmoot.web.TypedDay;

/** Where officers bring letters, e-mails and notes of calls, look at each, and take it in. */
@Controller("/desk/{consultation}/post")
final class PostPages {

    private static final String TRAY = "post/tray";
    private static final String TAKE = "post/take";
    private static final String SEEN = "seen";
    private static final String REASON = "reason";
    private static final String ADD = "post:add";
    private static final int LISTED = 100;
    private static final int TOLD = 20;
    private static final int LONGEST_REASON = 1_000;

    private final Tray post;
    private final PostWords words;

    PostPages(Tray post, PostWords words) {
        this.post = post;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> tray(
            String consultation, @QueryValue Optional<Integer> kept, @QueryValue Optional<String> taken) {
        Consultation here = words.found(consultation);
        return Page.of(TRAY, tray(here, kept.orElse(0), taken.filter(text -> text.matches("[\\w-]{1,100}"))));
    }

    @Post("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @StreamedFiles(megabytes = 100, files = 200)
    HttpResponse<ModelAndView<Map<String, Object>>> files(HttpRequest<?> request, String consultation, FormBody body) {
        Consultation here = words.found(consultation);
        List<SentFile> files = body.sent().getOrDefault("files", List.of());
        if (files.isEmpty()) {
            return Page.refused(
                    TRAY,
                    List.of(new FormError("files", words.say("post.fault.files"))),
                    tray(here, 0, Optional.empty()));
        }
        int kept = 0;
        List<FormError> errors = new ArrayList<>();
        for (SentFile file : files) {
            for (Came came : post.receive(here.id(), file.name(), file.path(), officer(request))) {
                switch (came) {
                    case Came.Kept one -> kept++;
                    case Came.Known known -> errors.add(new FormError("files", words.told(known)));
                    case Came.Refused refused -> errors.add(new FormError("files", words.told(refused)));
                }
            }
        }
        if (errors.isEmpty()) {
            return Page.next(path(here) + "?kept=" + kept);
        }
        int more = errors.size() - TOLD;
        List<FormError> told = new ArrayList<>(errors.subList(0, Math.min(TOLD, errors.size())));
        if (more > 0) {
            told.add(new FormError("files", words.say("post.came.more", more)));
        }
        return Page.refused(TRAY, told, tray(here, kept, Optional.empty()));
    }

    @Get("/new")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> blank(String consultation) {
        Consultation here = words.found(consultation);
        Edition edition = edition(here);
        return Page.of(
                TAKE, take(here, edition, Optional.empty(), fresh(here, edition, Optional.empty()), words.newKey()));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> typed(HttpRequest<?> request, String consultation, FormBody body) {
        Consultation here = words.found(consultation);
        Edition edition = edition(here);
        TakeForm form = TakeForm.of(body, edition, words.languages(here.id()));
        String key = words.key(body.text("key"));
        if (body.first(WidgetHtml.CLEAR).isPresent()) {
            TakeForm cleared = form.without(edition, body.text(WidgetHtml.CLEAR));
            return HttpResponse.ok(Page.of(TAKE, take(here, edition, Optional.empty(), cleared, key)));
        }
        List<FormError> errors = words.errors(edition, form);
        if (!errors.isEmpty()) {
            return Page.refused(TAKE, errors, take(here, edition, Optional.empty(), form, key));
        }
        return Page.next(path(here) + "?taken=" + post.typed(here.id(), key, form, edition, officer(request)));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> one(String consultation, String id) {
        Consultation here = words.found(consultation);
        PostItem item = waiting(here, id);
        Edition edition = edition(here);
        return HttpResponse.ok(
                Page.of(TAKE, take(here, edition, Optional.of(item), fresh(here, edition, Optional.of(item)), "")));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> take(
            HttpRequest<?> request, String consultation, String id, FormBody body) {
        Consultation here = words.found(consultation);
        Edition edition = edition(here);
        TakeForm form = TakeForm.of(body, edition, words.languages(here.id()));
        PostItem item = item(here, id);
        if (item.state() != PostItem.State.WAITING) {
            return decided(here);
        }
        if (body.first(WidgetHtml.CLEAR).isPresent()) {
            TakeForm cleared = form.without(edition, body.text(WidgetHtml.CLEAR));
            return HttpResponse.ok(Page.of(TAKE, take(here, edition, Optional.of(item), cleared, "")));
        }
        if (body.first(ADD).isPresent()) {
            return HttpResponse.ok(Page.of(
                    TAKE, take(here, edition, Optional.of(item), added(item, form, edition, body.text(ADD)), "")));
        }
        List<FormError> errors = words.errors(edition, form);
        if (!errors.isEmpty()) {
            return Page.refused(TAKE, errors, take(here, edition, Optional.of(item), form, ""));
        }
        return post.take(item, form, edition, officer(request))
                .<HttpResponse<ModelAndView<Map<String, Object>>>>map(
                        reference -> Page.next(path(here) + "?taken=" + reference))
                .orElseGet(() -> decided(here));
    }

    private TakeForm added(PostItem item, TakeForm form, Edition edition, String number) {
        return post.attached(item).stream()
                .skip(number.matches("\\d{1,3}") ? Integer.parseInt(number) : Integer.MAX_VALUE)
                .findFirst()
                .flatMap(Opened.Attached::text)
                .map(text -> form.withWords(edition, (form.words(edition).strip() + "\n\n" + text).strip()))
                .orElse(form);
    }

    @Post("/{id}/aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> aside(
            HttpRequest<?> request, String consultation, String id, FormBody body) {
        Consultation here = words.found(consultation);
        Edition edition = edition(here);
        PostItem item = item(here, id);
        String reason = body.text(REASON).strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            Object[] model =
                    take(here, edition, Optional.of(waiting(here, id)), fresh(here, edition, Optional.of(item)), "");
            return Page.refused(
                    TAKE, List.of(new FormError(REASON, words.say("post.fault.reason", LONGEST_REASON))), model);
        }
        return post.setAside(item, reason, officer(request)) ? Page.next(path(here)) : decided(here);
    }

    @Post("/{id}/back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> back(HttpRequest<?> request, String consultation, String id) {
        Consultation here = words.found(consultation);
        PostItem item = item(here, id);
        return post.bringBack(item, officer(request)) ? Page.next(path(here) + "/" + item.id()) : decided(here);
    }

    /** The file as it came. Who took it in may see it no more, for the sender's name is in it. */
    @Get("/{id}/source")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> source(String consultation, String id) {
        PostItem item = item(words.found(consultation), id);
        if (item.state() == PostItem.State.TAKEN) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return SourceFile.of(item, post.source(item));
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> decided(Consultation here) {
        return Page.refused(
                TRAY, List.of(new FormError(SEEN, words.say("post.fault.decided"))), tray(here, 0, Optional.empty()));
    }

    /** What is offered first: the words of the file, a mail as e-mail of the day it was sent, anything else as a letter of today. */
    private TakeForm fresh(Consultation here, Edition edition, Optional<PostItem> item) {
        boolean mail = item.filter(each -> each.kind().equals(PostItem.MAIL)).isPresent();
        TakeForm empty = new TakeForm(
                item.map(each -> mail ? Channel.E_MAIL : Channel.LETTER),
                TypedDay.written(item.map(PostItem::sent)
                        .filter(sent -> !sent.isAfter(words.today()))
                        .orElse(words.today())),
                words.languages(here.id()).getFirst(),
                "",
                item.map(post::sender).orElse(Opened.Sender.NOBODY),
                false,
                Written.NOTHING);
        return item.map(each -> empty.withWords(edition, each.words())).orElse(empty);
    }

    private Object[] tray(Consultation here, int kept, Optional<String> taken) {
        String base = path(here);
        return new Object[] {
            "title", words.say("post.title"),
            "within", words.of(here.title()),
            "section", "desk",
            "back", "/desk/" + here.id(),
            "base", base,
            "senders", "/desk/" + here.id() + "/senders",
            "survey",
                    post.survey(here.id())
                            .map(edition -> words.of(edition.survey().label()))
                            .orElse(null),
            "kept", kept,
            "taken", taken.orElse(null),
            "draft", here.status() == Consultation.Status.DRAFT,
            "waitingCount", post.count(here.id(), PostItem.State.WAITING),
            "takenCount", post.count(here.id(), PostItem.State.TAKEN),
            "waiting",
                    post.waiting(here.id(), LISTED).stream()
                            .map(item -> words.line(base, item))
                            .toList(),
            "done",
                    post.decided(here.id(), PostItem.State.TAKEN, LISTED).stream()
                            .map(item -> words.line(base, item))
                            .toList(),
            "aside",
                    post.decided(here.id(), PostItem.State.ASIDE, LISTED).stream()
                            .map(item -> words.line(base, item))
                            .toList()
        };
    }

    private Object[] take(Consultation here, Edition edition, Optional<PostItem> item, TakeForm form, String key) {
        String base = path(here);
        return new Object[] {
            "title", words.say(item.isPresent() ? "post.take.title" : "post.new.title"),
            "within", words.of(here.title()),
            "section", "desk",
            "back", base,
            "action", base + "/" + item.map(each -> each.id().toString()).orElse("new"),
            "item", item.map(each -> words.line(base, each)).orElse(null),
            "source", item.map(PostItem::words).orElse(null),
            "notices",
                    item.map(each -> each.told().stream()
                                    .map(notice -> words.say("post.notice."
                                            + notice.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-')))
                                    .toList())
                            .orElse(List.of()),
            "enclosed", item.map(post::attached).map(words::enclosed).orElse(List.of()),
            "question", words.of(Tray.words(edition).head().text()),
            "field", TakeForm.field(edition),
            "text", form.words(edition),
            "questions", words.questions(edition, form),
            "channels", words.channels(form),
            "helpers", words.helpers(form),
            "tongues", words.languages(here.id(), form),
            "form", form,
            "names", form.namesSender(edition),
            "key", key
        };
    }

    private Edition edition(Consultation here) {
        return post.survey(here.id()).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private PostItem item(Consultation here, String id) {
        return post.find(here.id(), Page.id(id)).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private PostItem waiting(Consultation here, String id) {
        PostItem item = item(here, id);
        if (item.state() != PostItem.State.WAITING) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return item;
    }

    private static String path(Consultation here) {
        return "/desk/" + here.id() + "/post";
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }
}
