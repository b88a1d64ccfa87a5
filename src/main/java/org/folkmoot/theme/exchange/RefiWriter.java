package org.folkmoot.theme.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Reading;

/**
 * Writes the XML of REFI-QDA 1.0: a codebook, or a project. Codes have no colour. The order of the selections of a source is that in
 * which its codes matter.
 */
final class RefiWriter implements AutoCloseable {
    static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";
    static final String PROJECT = "urn:QDA-XML:project:1.0";
    static final String ORIGIN = "Folkmoot";

    /** What is said of a source besides its codes; {@link #LANGUAGE_WRITTEN} and those before it are not read again. */
    static final String READ_BY = "Read by";

    static final String STANCE = "Stance";
    static final String SENTIMENT = "Sentiment";
    static final String CHANNEL = "Channel";
    static final String LANGUAGE_WRITTEN = "Language";
    private static final List<String> VARIABLES = List.of(READ_BY, STANCE, SENTIMENT, CHANNEL, LANGUAGE_WRITTEN);

    private final String consultation;
    private final XMLStreamWriter xml;
    private boolean sources;

    private RefiWriter(String consultation, OutputStream out) {
        this.consultation = consultation;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The frame as a codebook. */
    static void codebook(CodeFrame frame, OutputStream out) {
        try (RefiWriter writer = new RefiWriter(frame.consultation(), out)) {
            writer.begin("CodeBook", CODEBOOK);
            writer.attribute("origin", ORIGIN);
            writer.codes(frame);
            writer.end();
        }
    }

    /**
     * A project up to its sources; {@link #source} writes them one after another, and {@link #finish} ends it.
     *
     * @param name of the consultation
     */
    static RefiWriter project(
            String name, CodeFrame frame, List<FiledRepository.Named> coders, Instant now, OutputStream out) {
        RefiWriter writer = new RefiWriter(frame.consultation(), out);
        writer.begin("Project", PROJECT);
        writer.attribute("name", name);
        writer.attribute("origin", ORIGIN);
        writer.attribute("creationDateTime", moment(now));
        if (!coders.isEmpty()) {
            writer.element("Users");
            for (FiledRepository.Named coder : coders) {
                writer.element("User");
                writer.attribute("guid", Guids.user(frame.consultation(), coder.id()));
                writer.attribute("name", coder.name());
                writer.end();
            }
            writer.end();
        }
        writer.element("CodeBook");
        writer.codes(frame);
        writer.end();
        writer.element("Variables");
        for (String variable : VARIABLES) {
            writer.element("Variable");
            writer.attribute("guid", Guids.variable(frame.consultation(), variable));
            writer.attribute("name", variable);
            writer.attribute("typeOfVariable", "Text");
            writer.end();
        }
        writer.end();
        return writer;
    }

    /**
     * One comment.
     *
     * @param text as the file holds it
     * @param description what else is to be told of it; may be empty
     */
    void source(Filed filed, String text, String description) {
        if (!sources) {
            sources = true;
            element("Sources");
        }
        UUID guid = Guids.source(consultation, filed.key());
        element("TextSource");
        attribute("guid", guid);
        attribute("name", filed.key().title());
        attribute("plainTextPath", ProjectFile.INTERNAL + ProjectFile.textName(guid));
        if (!description.isEmpty()) {
            element("Description");
            text(description);
            end();
        }
        filed.kept().ifPresent(kept -> selections(guid, filed, kept.reading(), moment(kept.at()), text));
        filed.kept().ifPresent(kept -> {
            variable(READ_BY, kept.reading().coder().name());
            kept.reading().stance().ifPresent(stance -> variable(STANCE, stance.id()));
            kept.reading().sentiment().ifPresent(sentiment -> variable(SENTIMENT, sentiment.id()));
        });
        variable(CHANNEL, filed.channel());
        variable(LANGUAGE_WRITTEN, filed.comment().language());
        end();
    }

    private void selections(UUID guid, Filed filed, Reading reading, String at, String text) {
        UUID user = Guids.user(consultation, reading.coder().id());
        Alignment alignment = reading.passages().isEmpty()
                ? Alignment.of(text, text)
                : Alignment.of(filed.comment().text(), text);
        for (String code : reading.codes()) {
            Optional<Passage> passage = Optional.ofNullable(reading.passages().get(code));
            Optional<Passage> shown = passage.flatMap(alignment::passage);
            CodePoints points = shown.map(some -> CodePoints.of(some, text)).orElseGet(() -> CodePoints.all(text));
            UUID selection =
                    shown.isPresent() ? Guids.passage(guid, code, passage.orElseThrow()) : Guids.whole(guid, code);
            element("PlainTextSelection");
            attribute("guid", selection);
            attribute("startPosition", points.from());
            attribute("endPosition", points.to());
            attribute("creatingUser", user);
            attribute("creationDateTime", at);
            element("Coding");
            attribute("guid", Guids.coding(selection));
            attribute("creatingUser", user);
            attribute("creationDateTime", at);
            element("CodeRef");
            attribute("targetGUID", Guids.code(consultation, code));
            end();
            end();
            end();
        }
    }

    private void variable(String name, String value) {
        if (!value.isBlank()) {
            element("VariableValue");
            element("VariableRef");
            attribute("targetGUID", Guids.variable(consultation, name));
            end();
            element("TextValue");
            text(value);
            end();
            end();
        }
    }

    /** @param description of the project */
    void finish(String description) {
        if (sources) {
            end();
        }
        element("Description");
        text(description);
        end();
        end();
        close();
    }

    private void codes(CodeFrame frame) {
        CodeNames names = new CodeNames(frame);
        element("Codes");
        frame.themes().forEach(theme -> code(theme, names));
        end();
    }

    private void code(Code code, CodeNames names) {
        element("Code");
        attribute("guid", Guids.code(consultation, code.id()));
        attribute("name", names.of(code.id()));
        attribute("isCodable", code.open());
        element("Description");
        text(description(code));
        end();
        code.codes().forEach(below -> code(below, names));
        end();
    }

    private static String description(Code code) {
        StringBuilder all = new StringBuilder(code.definition().in(CodeNames.LANGUAGE));
        code.include().ifPresent(text -> all.append("\n\nInclude: ").append(text.in(CodeNames.LANGUAGE)));
        code.exclude().ifPresent(text -> all.append("\n\nExclude: ").append(text.in(CodeNames.LANGUAGE)));
        return all.toString();
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void begin(String root, String namespace) {
        write(() -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        });
    }

    private void element(String name) {
        write(() -> {
            if (!name.equals("CodeRef") && !name.equals("VariableRef")) {
                xml.writeCharacters("\n");
            }
            xml.writeStartElement(name);
        });
    }

    private void attribute(String name, Object value) {
        write(() -> xml.writeAttribute(name, clean(value.toString())));
    }

    private void text(String text) {
        write(() -> xml.writeCharacters(clean(text)));
    }

    private void end() {
        write(xml::writeEndElement);
    }

    /** XML knows no control characters, and no halves of characters. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF
                        ? c
                        : c == '\r' ? '\n' : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }
}
