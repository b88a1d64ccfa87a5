package org.folkmoot.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes what a controller returns. What every page needs (language, council, form token, signed-in officer, path) is added
 * by {@link PageModel}; a page may give a key of its own to override it.
 *
 * <p>A page that answers a form under another address than its own names its own as {@code here}, so that it can be had from
 * there in another language. One that has a form which must not be lost on the way names the id of the form as {@code saves}
 * and where it goes as {@code action}; its controller then asks {@link Preferences#chosenBy}.
 */
public final class Page {
    private Page() {}

    /**
     * A page.
     *
     * @param view the template below {@code views/}, without {@code .hbs}
     * @param keysAndValues what the template shows, as key, value, key, value; a null value counts as absent
     */
    public static ModelAndView<Map<String, Object>> of(String view, Object... keysAndValues) {
        return new ModelAndView<>(view, model(keysAndValues));
    }

    /** The same page again with what must be put right; status 422. The title is marked as an error by the layout. */
    public static MutableHttpResponse<ModelAndView<Map<String, Object>>> refused(
            String view, List<FormError> errors, Object... keysAndValues) {
        Map<String, Object> model = model(keysAndValues);
        model.put("errors", errors);
        Map<String, String> byField = new HashMap<>();
        errors.forEach(error -> byField.putIfAbsent(error.anchor(), error.text()));
        model.put("error", byField);
        return HttpResponse.<ModelAndView<Map<String, Object>>>status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new ModelAndView<>(view, model));
    }

    /** After a form was taken: on to another page, so that a refresh sends nothing twice. */
    public static MutableHttpResponse<ModelAndView<Map<String, Object>>> next(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /**
     * An id that stands in a form or an address.
     *
     * @throws HttpStatusException not found, if it is none
     */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
    }

    private static Map<String, Object> model(Object... keysAndValues) {
        Map<String, Object> model = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                model.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return model;
    }
}
