package org.folkmoot.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.views.ModelAndView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.State;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** “Have your say”: all consultations of the council that the public may know of, to be searched. */
@Controller
final class HubController {

    /** How many closed consultations one page shows; what is open or coming is always shown whole. */
    private static final int A_PAGE = 10;

    private final Definitions definitions;
    private final Visits visits;
    private final HubLanguage languages;
    private final Cards cards;
    private final Metadata metadata;
    private final Messages messages;

    HubController(
            Definitions definitions,
            Visits visits,
            HubLanguage languages,
            Cards cards,
            Metadata metadata,
            Messages messages) {
        this.definitions = definitions;
        this.visits = visits;
        this.languages = languages;
        this.cards = cards;
        this.metadata = metadata;
        this.messages = messages;
    }

    /** Something to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /** A page of closed consultations. */
    record Leaf(String href, int number, boolean current) {}

    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> hub(
            HttpRequest<?> request,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String district,
            @Nullable @QueryValue String subject,
            @Nullable @QueryValue String page) {
        String language = languages.choose(request);
        Instant now = visits.now();
        Search search = new Search(said(q), said(district), said(subject));
        List<Consultation> all = published();
        List<Consultation> found = all.stream()
                .filter(consultation -> search.finds(consultation, language))
                .toList();
        List<Consultation> over = in(found, now, Cards.BY_CLOSING.reversed(), State.CLOSED, State.ARCHIVED);
        int pages = Math.max(1, (over.size() + A_PAGE - 1) / A_PAGE);
        int shown = page(page, pages);
        return Page.of(
                "form/hub",
                "lang",
                language,
                "notice",
                languages.sample(language),
                "q",
                search.words(),
                "searched",
                !search.empty(),
                "any",
                !all.isEmpty(),
                "found",
                search.empty() ? null : messages.text(language, "form.hub.found", found.size()),
                "none",
                found.isEmpty(),
                "districts",
                districts(search, language),
                "subjects",
                subjects(all, search, language),
                "open",
                show(in(found, now, Cards.BY_CLOSING, State.OPEN), now, language),
                "coming",
                show(in(found, now, Comparator.comparing(Cards::opens), State.COMING), now, language),
                "closed",
                show(over.subList((shown - 1) * A_PAGE, Math.min(over.size(), shown * A_PAGE)), now, language),
                "leaves",
                pages > 1 ? leaves(search, pages, shown) : List.of(),
                "metadata",
                metadata.hub(request, all, language));
    }

    private List<Consultation> published() {
        return definitions.consultations().stream()
                .filter(consultation -> consultation.status() != Consultation.Status.DRAFT)
                .toList();
    }

    private static List<Consultation> in(
            List<Consultation> all, Instant now, Comparator<Consultation> order, State... states) {
        return all.stream()
                .filter(consultation -> List.of(states).contains(consultation.state(now, Channel.ONLINE)))
                .sorted(order.thenComparing(Consultation::id))
                .toList();
    }

    private List<Cards.Card> show(List<Consultation> consultations, Instant now, String language) {
        return consultations.stream()
                .map(consultation -> cards.card(consultation, now, language))
                .toList();
    }

    private List<Choice> districts(Search search, String language) {
        return definitions.council().districts().stream()
                .map(each -> new Choice(
                        each.id(), each.label().in(language), each.id().equals(search.district())))
                .toList();
    }

    private static List<Choice> subjects(List<Consultation> all, Search search, String language) {
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(consultation -> consultation
                .particulars()
                .subjects()
                .forEach(subject -> labels.putIfAbsent(Search.slug(subject), subject.in(language))));
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(search.subject())))
                .toList();
    }

    private static List<Leaf> leaves(Search search, int pages, int shown) {
        String before = Stream.of(
                        query("q", search.words()),
                        query("district", search.district()),
                        query("subject", search.subject()))
                .flatMap(Optional::stream)
                .map(part -> part + "&")
                .collect(Collectors.joining("", "/?", ""));
        List<Leaf> leaves = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            leaves.add(new Leaf(before + "page=" + number + "#closed", number, number == shown));
        }
        return leaves;
    }

    private static Optional<String> query(String name, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The page asked for, or the nearest one there is. */
    private static int page(@Nullable String asked, int pages) {
        return said(asked).matches("[0-9]{1,4}") ? Math.min(Math.max(1, Integer.parseInt(asked)), pages) : 1;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
