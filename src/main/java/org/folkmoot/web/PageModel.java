package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to every page's model what the layouts need. */
@Singleton
final class PageModel implements ViewModelProcessor<Map<String, Object>> {

    /** Officers' pages, which are in English whatever language their officer has chosen for residents' pages. */
    private static final List<String> STAFF = List.of("desk", "people", "sign-in", "sign-out", "welcome");

    private final String council;
    private final FormTokens tokens;
    private final Messages messages;
    private final Look look;
    private final PublicAddress address;

    PageModel(
            @Property(name = "folkmoot.council") String council,
            FormTokens tokens,
            Messages messages,
            Look look,
            PublicAddress address) {
        this.address = address;
        this.council = council;
        this.tokens = tokens;
        this.messages = messages;
        this.look = look;
    }

    /**
     * One of the languages that a page can be had in.
     *
     * @param lang the language in which the name is written, as browsers know it
     * @param query what to add to the address of the page to have it in this language
     */
    record Switch(String name, String lang, String dir, String query, boolean current) {}

    @Override
    public void process(@NonNull HttpRequest<?> request, @NonNull ModelAndView<Map<String, Object>> page) {
        page.setModel(complete(request, page.getModel().orElse(Map.of())));
    }

    Map<String, Object> complete(HttpRequest<?> request, Map<String, Object> own) {
        Map<String, Object> model = new HashMap<>();
        model.put("lang", language(request).tag());
        model.put("path", request.getPath());
        model.put("origin", address.of(request));
        model.put("csrfToken", tokens.token(request));
        request.getUserPrincipal(Authentication.class)
                .ifPresent(officer -> model.put("officer", officer.getAttributes()));
        model.putAll(own);
        Language language = new Language((String) model.get("lang"));
        model.putIfAbsent("council", look.name(language).orElse(council));
        model.put("themeColour", look.header());
        model.put("style", look.styleAddress());
        look.logoAddress().ifPresent(address -> {
            model.put("logo", address);
            model.put("logoAlt", look.alt(language));
        });
        model.putIfAbsent("htmlLang", language.html());
        model.putIfAbsent("dir", language.direction());
        boolean large = Preferences.of(request).large();
        model.put("large", large);
        model.putIfAbsent("here", "");
        model.put("textSize", query(request, Preferences.TEXT, large ? Preferences.USUAL : Preferences.LARGE));
        model.put(
                "languages",
                PageLanguage.of(request)
                        .map(PageLanguage::offered)
                        .filter(offered -> offered.size() > 1)
                        .map(offered -> switches(request, offered, language))
                        .orElse(List.of()));
        return model;
    }

    private List<Switch> switches(HttpRequest<?> request, List<String> offered, Language current) {
        return offered.stream()
                .map(Language::new)
                .map(each -> new Switch(
                        each.easy() ? messages.text(each.tag(), "web.easy-read") : each.ownName(),
                        each.html(),
                        each.direction(),
                        query(request, Preferences.LANGUAGE, each.tag()),
                        each.equals(current)))
                .toList();
    }

    /** The rest of the address with one thing changed, so that a search or a filter stays as it is. */
    private static String query(HttpRequest<?> request, String name, String value) {
        String before = request.getUri().getRawQuery();
        return Stream.concat(
                        Arrays.stream(before == null ? new String[0] : before.split("&"))
                                .filter(part -> !part.isEmpty() && !part.split("=", 2)[0].equals(name)),
                        Stream.of(name + "=" + value))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The language of a page whose controller has none to say: of an error, or of officers. */
    private Language language(HttpRequest<?> request) {
        String first =
                request.getPath().split("/", 3).length > 1 ? request.getPath().split("/", 3)[1] : "";
        if (STAFF.contains(first)) {
            return Language.ENGLISH;
        }
        return PageLanguage.of(request)
                .map(chosen -> new Language(chosen.language()))
                .or(() -> Preferences.of(request).language().filter(messages::speaks))
                .orElse(Language.ENGLISH);
    }
}
