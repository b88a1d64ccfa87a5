package org.folkmoot.theme.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problem;

/**
 * Reads what was coded in a project of REFI-QDA, in whatever program. Only texts can be comments; pictures, sound and notes are
 * passed over. It opens nothing but the archive, and takes no document type.
 */
final class RefiReader {
    private static final int MOST_PROBLEMS = 1_000;
    private static final int DEEPEST = 200;
    private static final Set<String> OTHER_SOURCES = Set.of("PictureSource", "PDFSource", "AudioSource", "VideoSource");

    /** Some programs add to the name of a source what it is. */
    private static final Pattern ENDING = Pattern.compile("\\.txt$", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final ProjectFile archive;
    private final XMLStreamReader xml;
    private final Map<UUID, String> users = new HashMap<>();
    private final Map<UUID, String> variables = new HashMap<>();
    private final Map<String, Marking.Said> codes = new LinkedHashMap<>();
    private final List<Marking> markings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int leftOut;

    private RefiReader(String file, ProjectFile archive, XMLStreamReader xml) {
        this.file = file;
        this.archive = archive;
        this.xml = xml;
    }

    /**
     * @param name of the file, for problems; their lines are those of its project.qde
     * @throws Unreadable if it is no project
     */
    static Gathered read(Path path, String name) throws IOException {
        try (ProjectFile archive = new ProjectFile(path);
                InputStream in = archive.project()) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            RefiReader reader = new RefiReader(name + "/" + ProjectFile.PROJECT, archive, xml);
            reader.project();
            return new Gathered(reader.markings, reader.codes, reader.problems, reader.leftOut);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Unreadable) {
                throw (Unreadable) e.getNestedException();
            }
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Unreadable(
                    "Line " + line
                            + " of project.qde is not well-formed XML. Export the project anew, and import that.",
                    e);
        } catch (ZipException e) {
            throw new Unreadable("The archive is damaged. Export the project anew, and import that.", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void project() throws XMLStreamException, IOException {
        if (!nextElement() || !xml.getLocalName().equals("Project")) {
            throw new Unreadable("This file holds no project of REFI-QDA."
                    + " Export the project as “REFI-QDA project (.qdpx)”, and import that.");
        }
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (!taken()) {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new Unreadable("The codes stand too deep in one another. Export the project anew.");
                    }
                }
            }
        }
    }

    /** Whether an element was read to its end. */
    private boolean taken() throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        if (OTHER_SOURCES.contains(name)) {
            leftOut += coded() ? 1 : 0;
            return true;
        }
        switch (name) {
            case "User" ->
                guid("guid")
                        .ifPresent(guid -> users.put(
                                guid,
                                Optional.ofNullable(attribute("name"))
                                        .orElse("")
                                        .strip()));
            case "Variable" ->
                guid("guid")
                        .ifPresent(guid -> variables.put(
                                guid, Optional.ofNullable(attribute("name")).orElse("")));
            case "Code" -> code();
            case "TextSource" -> {
                source();
                return true;
            }
            case "Notes", "Graphs", "Links", "Sets", "Cases" -> {
                coded();
                return true;
            }
            default -> {}
        }
        return false;
    }

    private void code() {
        Optional<UUID> guid = guid("guid");
        String name = Optional.ofNullable(attribute("name")).orElse("").strip();
        if (guid.isEmpty()) {
            problem(place(), "the code “" + name + "” has no GUID", "export the project anew");
            return;
        }
        codes.put(guid.get().toString(), new Marking.Said(place(), guid, name));
    }

    /** Passes over an element; whether anything in it was coded. */
    private boolean coded() throws XMLStreamException {
        boolean coded = false;
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                coded |= xml.getLocalName().equals("Coding");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return coded;
    }

    private void source() throws XMLStreamException, IOException {
        Place place = place();
        Optional<UUID> guid = guid("guid");
        String name = ENDING.matcher(
                        Optional.ofNullable(attribute("name")).orElse("").strip())
                .replaceFirst("");
        String path = attribute("plainTextPath");
        Source source = new Source();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == 1) {
                    source.leave();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (words(source)) {
                    continue;
                }
                depth++;
                source.enter();
            }
        }
        if (!source.given.isEmpty() || !source.readBy.isEmpty()) {
            Optional<String> text = source.text.isPresent() ? source.text : archive.text(path);
            markings.add(
                    new Marking(place, guid, name, text, source.given, source.readBy, source.stance, source.sentiment));
        }
    }

    /** Takes an element that holds words and nothing else. */
    private boolean words(Source source) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "PlainTextContent" -> source.text = Optional.of(xml.getElementText());
            case "TextValue" -> source.value(xml.getElementText().strip());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What is known so far of the source that is being read. */
    private final class Source {
        private final List<Marking.Given> given = new ArrayList<>();
        private final List<String> readBy = new ArrayList<>();
        private Optional<String> text = Optional.empty();
        private Optional<Stance> stance = Optional.empty();
        private Optional<Sentiment> sentiment = Optional.empty();
        private Optional<CodePoints> stretch = Optional.empty();
        private Optional<UUID> selection = Optional.empty();
        private String coder = "";
        private String variable = "";

        private void enter() {
            switch (xml.getLocalName()) {
                case "PlainTextSelection" -> {
                    stretch = Optional.of(new CodePoints(number("startPosition"), number("endPosition")));
                    selection = guid("guid");
                    coder = user();
                }
                case "Coding" -> coder = attribute("creatingUser") == null ? coder : user();
                case "CodeRef" ->
                    guid("targetGUID")
                            .ifPresentOrElse(
                                    code -> given.add(
                                            new Marking.Given(place(), code.toString(), coder, stretch, selection)),
                                    () -> problem(place(), "this coding names no code", "export the project anew"));
                case "VariableRef" ->
                    variable = guid("targetGUID").map(variables::get).orElse("");
                default -> {}
            }
        }

        /** A selection, or what else stands right in the source, has ended. */
        private void leave() {
            stretch = Optional.empty();
            selection = Optional.empty();
            coder = "";
            variable = "";
        }

        private void value(String value) {
            switch (Optional.ofNullable(variable).orElse("")) {
                case RefiWriter.READ_BY -> readBy.add(value);
                case RefiWriter.STANCE -> stance = Stance.of(value);
                case RefiWriter.SENTIMENT -> sentiment = Sentiment.of(value);
                default -> {}
            }
        }

        private int number(String name) {
            String value = Optional.ofNullable(attribute(name)).orElse("").strip();
            if (value.matches("[0-9]{1,8}")) {
                return Integer.parseInt(value);
            }
            problem(place(), "“" + name + "” is no place in a text", "export the project anew");
            return 0;
        }

        private String user() {
            return guid("creatingUser").map(users::get).orElse("");
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable("The project has a document type or an entity, which no project of REFI-QDA needs."
                    + " It was not read. Export the project anew.");
        }
        return event;
    }

    private boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private Optional<UUID> guid(String name) {
        return Guids.read(attribute(name));
    }

    private Place place() {
        return new Place(file, xml.getLocation().getLineNumber(), 1);
    }

    private void problem(Place at, String what, String todo) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(at, what, todo));
        }
    }
}
