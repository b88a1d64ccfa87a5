package org.folkmoot.theme.agreement;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.theme.Coder;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where a coder codes the comments of a sample, apart from the other one and without suggestions. */
@Controller("/desk/{consultation}/themes/agreement/{id}")
final class ApartPages {
    private static final String STAFF = "en";
    private static final String SCREEN = "agreement/code";
    private static final String ADD = "add";

    private final Samples samples;
    private final ItemScreen screen;
    private final Audit audit;
    private final Messages messages;

    ApartPages(Samples samples, ItemScreen screen, Audit audit, Messages messages) {
        this.samples = samples;
        this.screen = screen;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @param item the one to show, if the coder may code it
     * @param after the place of the comment that was shown before
     * @param kept what became of the form sent before: {@code yes} or {@code late}
     */
    @Get("/code")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> show(
            HttpRequest<?> request,
            String consultation,
            UUID id,
            @Nullable @QueryValue UUID item,
            @Nullable @QueryValue Integer after,
            @Nullable @QueryValue String kept) {
        Sample sample = found(consultation, id);
        Coder coder = coder(request, consultation);
        if (sample.state() != Sample.State.CODING) {
            return Page.next(address(sample) + (kept == null ? "" : "?kept=all-coded"));
        }
        Optional<Samples.Item> shown = item == null
                ? samples.next(sample, coder, after == null ? 0 : after)
                : Optional.of(item(sample, item, coder));
        return HttpResponse.ok(page(
                sample,
                shown,
                shown.flatMap(one -> samples.own(one, coder))
                        .map(Samples.Given::codes)
                        .orElse(List.of()),
                "",
                coder,
                kept));
    }

    /** The comment that the coder coded last, to code it again. */
    @Get("/last")
    HttpResponse<ModelAndView<Map<String, Object>>> last(HttpRequest<?> request, String consultation, UUID id) {
        Sample sample = found(consultation, id);
        return Page.next(address(sample) + "/code"
                + samples.last(sample, coder(request, consultation))
                        .map(item -> "?item=" + item.id())
                        .orElse(""));
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> take(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Sample sample = found(consultation, id);
        Coder coder = coder(request, consultation);
        Samples.Item item = item(sample, Page.id(form.text("item")), coder);
        ItemScreen.Typed typed = screen.typed(sample, form);
        if (typed.unknown()) {
            return Page.refused(
                    SCREEN,
                    List.of(new FormError(ADD, messages.text(STAFF, "theme.no-such-code"))),
                    screen.model(
                            sample,
                            Optional.of(item),
                            typed.codes(),
                            form.text(ADD).strip(),
                            coder,
                            null));
        }
        if (form.text("action").equals(ADD)) {
            return HttpResponse.ok(page(sample, Optional.of(item), typed.codes(), "", coder, null));
        }
        Samples.Kept kept = samples.code(sample, item, coder, typed.codes());
        if (kept == Samples.Kept.KEPT) {
            // Not even how many codes were given is told, as that is for nobody to see yet.
            audit.record(officer, "sample.code", consultation, item.id().toString());
        }
        return Page.next(address(sample) + "/code?after=" + item.place() + "&kept="
                + switch (kept) {
                    case KEPT -> "yes";
                    case TOO_LATE -> "late";
                });
    }

    private ModelAndView<Map<String, Object>> page(
            Sample sample,
            Optional<Samples.Item> item,
            List<String> codes,
            String typed,
            Coder coder,
            @Nullable String kept) {
        return Page.of(SCREEN, screen.model(sample, item, codes, typed, coder, kept));
    }

    /** An item that the coder has coded or may code. */
    private Samples.Item item(Sample sample, UUID id, Coder coder) {
        return samples.item(sample, id)
                .filter(one -> samples.own(one, coder).isPresent()
                        || samples.next(sample, coder, one.place() - 1)
                                .filter(one::equals)
                                .isPresent())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private Sample found(String consultation, UUID id) {
        return samples.byId(consultation, id)
                .map(samples::refreshed)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static String address(Sample sample) {
        return "/desk/" + sample.consultation() + "/themes/agreement/" + sample.id();
    }

    private static Coder coder(HttpRequest<?> request, String consultation) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        if (!officer.may(Role.CODER, consultation)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "");
        }
        return new Coder(officer.id().toString(), officer.name());
    }
}
