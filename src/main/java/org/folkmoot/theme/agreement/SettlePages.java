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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.theme.Coder;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where comments on which two coders differ are settled by talk, once all of the sample is coded. */
@Controller("/desk/{consultation}/themes/agreement/{id}")
final class SettlePages {
    private static final String STAFF = "en";
    private static final String SCREEN = "agreement/settle";
    private static final String ADD = "add";

    private final Samples samples;
    private final ItemScreen screen;
    private final Audit audit;
    private final Messages messages;

    SettlePages(Samples samples, ItemScreen screen, Audit audit, Messages messages) {
        this.samples = samples;
        this.screen = screen;
        this.audit = audit;
        this.messages = messages;
    }

    /** A code that one or both gave. */
    record Side(String label, boolean both) {}

    /** What one coder gave. */
    record Reader(String name, List<Side> codes) {}

    /**
     * The next comment to be settled.
     *
     * @param after the place of the one before
     * @param kept {@code yes} or {@code before}, if one was sent
     */
    @Get("/settle")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> show(
            HttpRequest<?> request,
            String consultation,
            UUID id,
            @Nullable @QueryValue Integer after,
            @Nullable @QueryValue String kept) {
        Sample sample = found(consultation, id);
        if (sample.state() != Sample.State.SETTLING) {
            return Page.next(ItemScreen.base(sample)
                    + (sample.state() == Sample.State.SETTLED && kept != null ? "?kept=settled" : ""));
        }
        List<Samples.Both> open = open(sample);
        Samples.Both shown = open.stream()
                .filter(each -> after == null || each.item().place() > after)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        return HttpResponse.ok(Page.of(SCREEN, model(sample, shown, common(shown), "", open.size(), kept)));
    }

    @Post("/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> take(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Sample sample = found(consultation, id);
        if (sample.state() != Sample.State.SETTLING) {
            return Page.next(ItemScreen.base(sample));
        }
        UUID item = Page.id(form.text("item"));
        Samples.Both shown = samples.both(sample).stream()
                .filter(each -> each.item().id().equals(item))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        ItemScreen.Typed typed = screen.typed(sample, form);
        int left = open(sample).size();
        if (typed.unknown()) {
            return Page.refused(
                    SCREEN,
                    List.of(new FormError(ADD, messages.text(STAFF, "theme.no-such-code"))),
                    model(sample, shown, typed.codes(), form.text(ADD).strip(), left, null));
        }
        if (form.text("action").equals(ADD)) {
            return HttpResponse.ok(Page.of(SCREEN, model(sample, shown, typed.codes(), "", left, null)));
        }
        boolean kept =
                samples.settle(sample, shown.item(), new Coder(officer.id().toString(), officer.name()), typed.codes());
        if (kept) {
            audit.record(
                    officer,
                    "sample.settle",
                    consultation,
                    shown.item().id() + ", " + typed.codes().size() + " codes");
        }
        return Page.next(ItemScreen.base(sample) + "/settle?after="
                + shown.item().place() + "&kept=" + (kept ? "yes" : "before"));
    }

    private List<Samples.Both> open(Sample sample) {
        return samples.both(sample).stream()
                .filter(each -> each.item().outcome().isEmpty())
                .toList();
    }

    /** The codes that both gave, in the first one's order. */
    private static List<String> common(Samples.Both both) {
        List<String> common = new ArrayList<>(both.first().codes());
        common.retainAll(both.second().codes());
        return common;
    }

    private Object[] model(
            Sample sample, Samples.Both shown, List<String> ticked, String typed, int left, @Nullable String kept) {
        Set<String> either = new LinkedHashSet<>(shown.first().codes());
        either.addAll(shown.second().codes());
        Set<String> elsewhere = new HashSet<>(either);
        elsewhere.addAll(ticked);
        either.removeAll(ticked);
        List<Object> model = new ArrayList<>(screen.common(sample, Optional.of(shown.item()), ticked, typed));
        model.addAll(ItemScreen.pairs(
                "title",
                messages.text(STAFF, "agreement.settle.title"),
                "kept",
                kept,
                "left",
                left,
                "readers",
                List.of(reader(sample, shown.first(), shown.second()), reader(sample, shown.second(), shown.first())),
                "either",
                screen.choices(sample, either),
                "guide",
                screen.guide(sample, elsewhere),
                "skip",
                ItemScreen.base(sample) + "/settle?after=" + shown.item().place()));
        return model.toArray();
    }

    private Reader reader(Sample sample, Samples.Given own, Samples.Given other) {
        return new Reader(
                own.coder().name(),
                own.codes().stream()
                        .map(code -> new Side(
                                screen.label(sample, code), other.codes().contains(code)))
                        .toList());
    }

    private Sample found(String consultation, UUID id) {
        return samples.byId(consultation, id)
                .map(samples::refreshed)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
