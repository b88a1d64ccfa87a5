package org.folkmoot.form;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** The page for who sends a page of answers while nothing on the device leads to a draft: what they wrote is offered again. */
@Singleton
final class Lost {

    static final String PAGE = "_page";
    static final String CODE = "_code";
    static final String AGAIN = "_again";

    private static final Set<String> OURS =
            Set.of(PAGE, CODE, AGAIN, Admission.CODE, "_go", "_judged", "_from", "shared");

    private final PublicPage pages;

    Lost(PublicPage pages) {
        this.pages = pages;
    }

    /** A field of the form that was sent. */
    record Field(String name, String value) {}

    /** Where no answers came with the request. */
    HttpResponse<?> page(Visit visit) {
        return HttpResponse.notFound(Page.of("form/lost", model(visit, Optional.empty(), new FormBody(Map.of()))));
    }

    HttpResponse<?> page(Visit visit, String page, FormBody form) {
        return HttpResponse.notFound(Page.of("form/lost", model(visit, Optional.of(page), form)));
    }

    /** The page again, because a code was wrong. */
    HttpResponse<?> page(Visit visit, String page, FormBody form, FormError problem) {
        return Page.refused(
                        "form/lost",
                        List.of(problem),
                        model(visit, Optional.of(page).filter(id -> !id.isBlank()), form))
                .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Object[] model(Visit visit, Optional<String> page, FormBody form) {
        List<Field> fields = new ArrayList<>();
        form.fields()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !OURS.contains(name))
                        .forEach(value -> fields.add(new Field(name, value))));
        boolean written = fields.stream()
                .anyMatch(
                        field -> !field.name().startsWith("_") && !field.value().isBlank());
        return pages.all(
                visit.consultation(),
                visit.language(),
                "here",
                visit.path(),
                "path",
                visit.path(),
                "action",
                visit.path("recover"),
                "page",
                page.orElse(null),
                "fields",
                fields,
                "written",
                written,
                "invited",
                Admission.invitation(visit).isPresent(),
                "typed",
                form.text(CODE));
    }
}
