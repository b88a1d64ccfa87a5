package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Particulars;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;
import org.folkmoot.web.PublicAddress;

/**
 * An Atom feed (RFC 4287) of what has opened, was put off, closed or was decided, the latest first, for news readers and for
 * parish web sites. It is in the default language, since subscribers do not choose one.
 */
@Controller
final class FeedController {

    private static final String TYPE = "application/atom+xml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String LANGUAGE = Text.DEFAULT_LANGUAGE;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST = 50;

    private final Definitions definitions;
    private final Visits visits;
    private final Cards cards;
    private final PublicAddress site;
    private final Messages messages;

    FeedController(Definitions definitions, Visits visits, Cards cards, PublicAddress site, Messages messages) {
        this.definitions = definitions;
        this.visits = visits;
        this.cards = cards;
        this.site = site;
        this.messages = messages;
    }

    private record Entry(Consultation consultation, Instant updated) {}

    @Get("/feed.atom")
    @Produces(TYPE)
    String feed(HttpRequest<?> request) throws XMLStreamException {
        Instant now = visits.now();
        List<Entry> entries = definitions.consultations().stream()
                .filter(consultation -> consultation.status() != Consultation.Status.DRAFT)
                .filter(consultation -> !Cards.opens(consultation).isAfter(now))
                .map(consultation -> new Entry(consultation, updated(consultation, now)))
                .sorted(Comparator.comparing(Entry::updated)
                        .reversed()
                        .thenComparing(entry -> entry.consultation().id()))
                .limit(MOST)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", LANGUAGE);
        head(
                xml,
                request,
                entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated());
        for (Entry entry : entries) {
            entry(xml, request, entry, now);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void head(XMLStreamWriter xml, HttpRequest<?> request, Instant updated) throws XMLStreamException {
        element(xml, "id", site.of(request) + "/feed.atom");
        element(xml, "title", messages.text(LANGUAGE, "form.hub.title"));
        element(xml, "updated", updated.toString());
        link(xml, "self", site.of(request) + "/feed.atom");
        link(xml, "alternate", site.of(request) + "/");
        xml.writeStartElement("author");
        element(
                xml,
                "name",
                definitions
                        .council()
                        .name()
                        .map(name -> name.in(LANGUAGE))
                        .orElseGet(() -> messages.text(LANGUAGE, "form.hub.title")));
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, HttpRequest<?> request, Entry entry, Instant now)
            throws XMLStreamException {
        Consultation consultation = entry.consultation();
        String address = site.of(request) + Cards.path(consultation);
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", consultation.title().in(LANGUAGE));
        element(xml, "published", Cards.opens(consultation).toString());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", address);
        element(
                xml,
                "summary",
                cards.when(consultation, now, LANGUAGE) + ". "
                        + consultation.summary().in(LANGUAGE));
        for (Text subject : consultation.particulars().subjects()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", Search.slug(subject));
            xml.writeAttribute("label", subject.in(LANGUAGE));
        }
        xml.writeEndElement();
    }

    /** The last time that something of it changed for the public. */
    private static Instant updated(Consultation consultation, Instant now) {
        return Stream.of(
                        Stream.of(Cards.opens(consultation), Cards.closes(consultation)),
                        consultation.dates().extensions().stream().map(each -> start(each.announced())),
                        consultation.particulars().documents().stream().map(each -> start(each.published())),
                        consultation
                                .particulars()
                                .outcome()
                                .flatMap(Particulars.Outcome::decidedOn)
                                .map(FeedController::start)
                                .stream())
                .flatMap(moments -> moments)
                .filter(moment -> !moment.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(Cards.opens(consultation));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
