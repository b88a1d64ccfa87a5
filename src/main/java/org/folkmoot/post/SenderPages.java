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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Who sent a letter, and the letter as it came, for those who must answer it. The words as taken in are not shown here. */
@Controller("/desk/{consultation}/senders")
final class SenderPages {

    private static final String FIND = "post/senders";
    private static final String REFERENCE = "reference";

    private final Tray post;
    private final PostWords words;
    private final Audit audit;

    SenderPages(Tray post, PostWords words, Audit audit) {
        this.post = post;
        this.words = words;
        this.audit = audit;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> find(String consultation) {
        return Page.of(FIND, find(words.found(consultation), ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> find(String consultation, FormBody body) {
        Consultation here = words.found(consultation);
        String reference = body.text(REFERENCE).strip().toUpperCase(Locale.ROOT);
        Optional<PostItem> item = post.byReference(here.id(), reference);
        return item.isPresent()
                ? Page.next(path(here) + "/" + item.get().id())
                : Page.refused(
                        FIND,
                        List.of(new FormError(REFERENCE, words.say("post.fault.reference"))),
                        find(here, body.text(REFERENCE)));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> one(HttpRequest<?> request, String consultation, String id) {
        Consultation here = words.found(consultation);
        PostItem item = taken(here, id);
        Officer officer = SignedIn.officer(request).orElseThrow();
        audit.record(officer, "post.sender", here.id(), "item " + item.id());
        return Page.of(
                "post/sender",
                "title",
                words.say("post.sender.title", item.reference()),
                "within",
                words.of(here.title()),
                "section",
                "desk",
                "back",
                path(here),
                "sender",
                post.sender(item),
                "name",
                item.name(),
                "erased",
                item.name().isEmpty() && !item.kind().equals(PostItem.TYPED),
                "file",
                item.name().isEmpty() ? null : path(here) + "/" + item.id() + "/source");
    }

    @Get("/{id}/source")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> source(HttpRequest<?> request, String consultation, String id) {
        Consultation here = words.found(consultation);
        PostItem item = taken(here, id);
        audit.record(SignedIn.officer(request).orElseThrow(), "post.source", here.id(), "item " + item.id());
        return SourceFile.of(item, post.source(item));
    }

    private Object[] find(Consultation here, String reference) {
        return new Object[] {
            "title",
            words.say("post.senders.title"),
            "within",
            words.of(here.title()),
            "section",
            "desk",
            "back",
            "/desk/" + here.id(),
            "action",
            path(here),
            REFERENCE,
            reference
        };
    }

    private PostItem taken(Consultation here, String id) {
        return post.find(here.id(), Page.id(id))
                .filter(item -> item.state() == PostItem.State.TAKEN)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static String path(Consultation here) {
        return "/desk/" + here.id() + "/senders";
    }
}
