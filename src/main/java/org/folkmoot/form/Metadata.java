package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Particulars;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;
import org.folkmoot.web.PublicAddress;

/** What search engines are told of a page, in the words of schema.org: JSON that may stand in a page as it is. */
@Singleton
final class Metadata {

    private final JsonMapper json;
    private final PublicAddress site;
    private final Definitions definitions;
    private final Messages messages;

    Metadata(JsonMapper json, PublicAddress site, Definitions definitions, Messages messages) {
        this.json = json;
        this.site = site;
        this.definitions = definitions;
        this.messages = messages;
    }

    String hub(HttpRequest<?> request, List<Consultation> consultations, String language) {
        Map<String, Object> page = of("CollectionPage");
        page.put("name", messages.text(language, "form.hub.title"));
        page.put("url", site.of(request) + "/");
        page.put("inLanguage", new Language(language).html());
        definitions.council().name().ifPresent(name -> page.put("publisher", council(name, language)));
        page.put(
                "hasPart",
                consultations.stream()
                        .map(consultation -> Map.of(
                                "@type",
                                "WebPage",
                                "name",
                                consultation.title().in(language),
                                "url",
                                site.of(request) + Cards.path(consultation)))
                        .toList());
        return written(page);
    }

    String consultation(HttpRequest<?> request, Consultation consultation, String language) {
        String url = site.of(request) + Cards.path(consultation);
        Consultation.Window window = consultation.dates().of(Channel.ONLINE);
        Map<String, Object> asked = of("Event");
        asked.remove("@context");
        asked.put("name", consultation.title().in(language));
        asked.put("description", consultation.summary().in(language));
        asked.put("startDate", window.opens().toString());
        asked.put("endDate", window.closes().toString());
        asked.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
        asked.put("location", Map.of("@type", "VirtualLocation", "url", url));
        asked.put("organizer", council(consultation.council().names(), language));
        asked.put("isAccessibleForFree", true);
        List<Map<String, Object>> meetings = consultation.particulars().meetings().stream()
                .map(meeting -> meeting(meeting, url, language))
                .toList();
        if (!meetings.isEmpty()) {
            asked.put("subEvent", meetings);
        }
        Map<String, Object> page = of("WebPage");
        page.put("name", consultation.title().in(language));
        page.put("url", url);
        page.put("inLanguage", new Language(language).html());
        page.put("mainEntity", asked);
        return written(page);
    }

    private static Map<String, Object> meeting(Particulars.Meeting meeting, String url, String language) {
        Map<String, Object> event = of("Event");
        event.remove("@context");
        event.put("name", meeting.title().in(language));
        event.put("startDate", meeting.starts().toString());
        meeting.ends().ifPresent(ends -> event.put("endDate", ends.toString()));
        event.put(
                "location",
                meeting.place()
                        .map(place -> Map.of("@type", "Place", "name", place.in(language)))
                        .orElseGet(() -> Map.of(
                                "@type",
                                "VirtualLocation",
                                "url",
                                meeting.link().map(Object::toString).orElse(url))));
        return event;
    }

    private static Map<String, Object> council(Text name, String language) {
        return Map.of("@type", "GovernmentOrganization", "name", name.in(language));
    }

    private static Map<String, Object> of(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        return thing;
    }

    /** No “<” stands in it, so that it cannot end the element in which it is written. */
    private String written(Map<String, Object> thing) {
        try {
            return json.writeValueAsString(thing)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (IOException impossible) {
            throw new UncheckedIOException("The metadata of a page cannot be written", impossible);
        }
    }
}
