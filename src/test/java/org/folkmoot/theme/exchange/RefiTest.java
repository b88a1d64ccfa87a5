package org.folkmoot.theme.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.theme.Way;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class RefiTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00.123456Z");
    private static final String OWLS = "🦉🦉 over the canal & <the> green, \u0007 and 🚌 late";

    @TempDir
    private Path folder;

    private static CodeFrame frame() throws IOException {
        Path file = Path.of("surveys/communities").resolve(SurveyFolder.CODE_FRAME);
        return FrameReader.read("communities", file.toString(), Files.readString(file), new Problems())
                .orElseThrow();
    }

    private static Filed filed(Optional<Kept> kept) {
        Comment comment = new Comment(
                UUID.randomUUID(),
                new ResponseId(UUID.randomUUID()),
                new SurveyId("communities", "residents"),
                new QuestionId("proud"),
                "en",
                OWLS);
        return new Filed(comment, "OCF-1", "paper", kept);
    }

    private static Kept kept() {
        int canal = OWLS.indexOf("the canal");
        return new Kept(
                UUID.randomUUID(),
                new Reading(
                        UUID.randomUUID(),
                        new Coder("ann", "Ann & Co"),
                        List.of("countryside", "friendliness", "heritage"),
                        Map.of("countryside", new Passage(canal, canal + 9)),
                        Optional.of(Stance.FOR),
                        Optional.of(Sentiment.POSITIVE),
                        ""),
                Way.ONE,
                NOW);
    }

    private static byte[] project(Filed filed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RefiWriter writer = RefiWriter.project(
                "Our \"communities\" <test>", frame(), List.of(new FiledRepository.Named("ann", "Ann & Co")), NOW, out);
        writer.source(filed, filed.comment().text(), "In \u0000 English");
        writer.finish("All of it");
        return out.toByteArray();
    }

    private static void assertValid(byte[] xml, String schema) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RefiTest.class.getResource("/refi/" + schema))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("some.qdpx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private Gathered read(Map<String, byte[]> entries) throws IOException {
        return RefiReader.read(zip(entries), "some.qdpx");
    }

    private Gathered read(String project) throws IOException {
        return read(Map.of("project.qde", project.getBytes(UTF_8)));
    }

    @Test
    void aCodebookIsValidAndTellsTheWholeFrame() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RefiWriter.codebook(frame(), out);
        assertValid(out.toByteArray(), "codebook.xsd");
        String xml = out.toString(UTF_8);
        assertEquals(frame().all().size(), xml.split("<Code ").length - 1);
        assertTrue(xml.contains("Include: A parish, a neighbourhood"));
        assertTrue(xml.contains("Exclude: Praise of the place itself"));
        assertFalse(xml.contains("color="));
    }

    /** Some programs cannot have two codes of one name. */
    @Test
    void noTwoCodesHaveOneName() throws IOException {
        CodeNames names = new CodeNames(frame());
        List<String> all =
                frame().all().stream().map(code -> names.of(code.id())).toList();
        assertEquals(all.size(), new HashSet<>(all).size());
        frame().all().forEach(code -> {
            assertEquals(Optional.of(code.id()), names.meant(Optional.empty(), names.of(code.id())), code.id());
            assertEquals(Optional.of(code.id()), names.meant(Optional.empty(), code.id()), code.id());
        });
    }

    @Test
    void aProjectIsValidAndComesBackAsItWas() throws Exception {
        Filed filed = filed(Optional.of(kept()));
        byte[] xml = project(filed);
        assertValid(xml, "project.xsd");
        UUID guid = Guids.source("communities", filed.key());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("Sources/" + guid.toString().toUpperCase(Locale.ROOT) + ".txt", OWLS.getBytes(UTF_8));
        entries.put("project.qde", xml);
        Gathered gathered = read(entries);
        assertEquals(List.of(), gathered.problems());
        Marking marking = gathered.markings().get(0);
        assertEquals(Optional.of(guid), marking.guid());
        assertEquals("OCF-1 proud", marking.key());
        assertEquals(Optional.of(OWLS), marking.text());
        assertEquals(Optional.of(Stance.FOR), marking.stance());
        assertEquals(Optional.of(Sentiment.POSITIVE), marking.sentiment());
        assertEquals(
                List.of("countryside", "friendliness", "heritage"),
                marking.given().stream()
                        .map(given -> gathered.codes().get(given.code()))
                        .map(said -> new CodeNamesIn().of(said))
                        .toList());
        assertEquals("Ann & Co", marking.given().get(0).coder());
        // Two owls count for one character each: “the canal” begins behind them, a blank and “over ”.
        assertEquals(Optional.of(new CodePoints(8, 17)), marking.given().get(0).stretch());
        assertEquals(Optional.of(new Passage(10, 19)), new CodePoints(8, 17).passage(OWLS));
    }

    private static final class CodeNamesIn {
        String of(Marking.Said said) {
            try {
                return new CodeNames(frame()).meant(said.guid(), said.name()).orElse("?");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aSourceThatNobodyReadIsNoReading() throws Exception {
        byte[] xml = project(filed(Optional.empty()));
        assertValid(xml, "project.xsd");
        assertEquals(List.of(), read(Map.of("project.qde", xml)).markings());
    }

    /** As other programs write one: braces, capitals, codings of the whole source, content in the file, sources of other kinds. */
    @Test
    void readsWhatOtherProgramsWrite() throws IOException {
        Gathered gathered = read("""
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="QualCoder-3.6">
                <Users><User guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Bo"/></Users>
                <CodeBook><Codes>
                 <Code guid="{AAAAAAAA-0000-4000-8000-000000000002}" name="Pride" isCodable="false">
                  <Code guid="aaaaaaaa-0000-4000-8000-000000000003" name="Countryside" isCodable="true" color="#00FF00"/>
                 </Code>
                </Codes></CodeBook>
                <Sources>
                 <PictureSource guid="aaaaaaaa-0000-4000-8000-000000000004"><PictureSelection guid="aaaaaaaa-0000-4000-8000-000000000005"><Coding guid="aaaaaaaa-0000-4000-8000-000000000006"><CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000003"/></Coding></PictureSelection></PictureSource>
                 <TextSource guid="aaaaaaaa-0000-4000-8000-000000000007" name="OCF-1 proud.txt">
                  <PlainTextContent>The green, the green</PlainTextContent>
                  <PlainTextSelection guid="aaaaaaaa-0000-4000-8000-000000000008" startPosition="4" endPosition="9" creatingUser="{AAAAAAAA-0000-4000-8000-000000000001}">
                   <Description>a note</Description>
                   <Coding guid="aaaaaaaa-0000-4000-8000-000000000009"><CodeRef targetGUID="{AAAAAAAA-0000-4000-8000-000000000003}"/></Coding>
                  </PlainTextSelection>
                  <Coding guid="aaaaaaaa-0000-4000-8000-00000000000a"><CodeRef targetGUID="{AAAAAAAA-0000-4000-8000-000000000002}"/></Coding>
                 </TextSource>
                </Sources>
                <Notes><Note guid="aaaaaaaa-0000-4000-8000-00000000000b" name="n"><PlainTextContent>x</PlainTextContent></Note></Notes>
                </Project>
                """);
        assertEquals(List.of(), gathered.problems());
        assertEquals(1, gathered.leftOut());
        Marking marking = gathered.markings().get(0);
        assertEquals("OCF-1 proud", marking.key());
        assertEquals(Optional.of("The green, the green"), marking.text());
        assertEquals(
                List.of("Countryside", "Pride"),
                marking.given().stream()
                        .map(given -> gathered.codes().get(given.code()).name())
                        .toList());
        assertEquals(Optional.of(new CodePoints(4, 9)), marking.given().get(0).stretch());
        assertEquals("Bo", marking.given().get(0).coder());
        assertEquals(Optional.empty(), marking.given().get(1).stretch());
        assertEquals(11, marking.place().line());
    }

    @Test
    void opensNothingButTheArchive() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE Project [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"&s;\"/>";
        assertTrue(
                assertThrows(Unreadable.class, () -> read(entity)).getMessage().contains("document type"));
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE P [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Project>&b;</Project>";
        assertThrows(Unreadable.class, () -> read(laughs));
        Gathered outside = read("""
                <Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources>
                <TextSource guid="aaaaaaaa-0000-4000-8000-000000000001" name="R1 proud" plainTextPath="internal://../../secret.txt"><Coding guid="aaaaaaaa-0000-4000-8000-000000000002"><CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000003"/></Coding></TextSource>
                <TextSource guid="aaaaaaaa-0000-4000-8000-000000000004" name="R2 proud" plainTextPath="absolute:///etc/hostname"><Coding guid="aaaaaaaa-0000-4000-8000-000000000005"><CodeRef targetGUID="aaaaaaaa-0000-4000-8000-000000000003"/></Coding></TextSource>
                </Sources></Project>
                """);
        outside.markings().forEach(marking -> assertEquals(Optional.empty(), marking.text()));
    }

    @Test
    void refusesWhatIsNoProject() throws IOException {
        assertThrows(Unreadable.class, () -> read("<CodeBook xmlns='urn:QDA-XML:codebook:1.0'/>"));
        assertThrows(Unreadable.class, () -> read("<Project"));
        assertThrows(Unreadable.class, () -> read(Map.of("readme.txt", new byte[1])));
        Path noZip = Files.writeString(folder.resolve("no.qdpx"), "not a zip");
        assertThrows(Unreadable.class, () -> RefiReader.read(noZip, "no.qdpx"));
        String deep = "<Code guid=\"aaaaaaaa-0000-4000-8000-000000000001\" name=\"d\">".repeat(5_000);
        assertThrows(Unreadable.class, () -> read("<Project><CodeBook><Codes>" + deep));
    }

    @Test
    void refusesTextsThatUnpackToTooMuch() throws IOException {
        UUID guid = UUID.randomUUID();
        String project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><TextSource guid=\"" + guid
                + "\" name=\"R1 proud\" plainTextPath=\"internal://" + guid
                + ".txt\"><Coding guid=\"" + UUID.randomUUID() + "\"><CodeRef targetGUID=\"" + UUID.randomUUID()
                + "\"/></Coding></TextSource></Sources></Project>";
        Map<String, byte[]> entries =
                Map.of("project.qde", project.getBytes(UTF_8), "sources/" + guid + ".txt", new byte[5 << 20]);
        assertTrue(
                assertThrows(Unreadable.class, () -> read(entries)).getMessage().contains("unpacks"));
    }
}
