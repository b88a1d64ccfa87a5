package org.folkmoot.theme.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.Translation;
import org.folkmoot.comment.Translations;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.theme.Steps;
import org.folkmoot.yaml.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Codings from one house to another that has the same comments, on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExchangeContract {
    private static final String COMMUNITIES = ExchangeHouse.COMMUNITIES;
    private static final Coder ANN = new Coder("ann", "Ann");
    private static final Coder OLU = new Coder("olu", "Olu");
    private static final Imports.Wish PLAIN = new Imports.Wish(false, Optional.empty(), "Olu");
    private static final Imports.Wish REPLACING = new Imports.Wish(true, Optional.empty(), "Olu");
    private static final String NUMBER = "01632 960123";
    private static final List<String> WORDS = List.of(
            "friendly",
            "🦉",
            "folk",
            "é",
            "the canal",
            ",",
            "\"quoted\"",
            "\n",
            "Neighbours help",
            "🚌🚌",
            "<b>",
            "&",
            ".");
    private static final int RANDOM = 40;

    private ExchangeHouse here;
    private ExchangeHouse there;

    abstract Map<String, String> database();

    @BeforeAll
    void start() {
        here = new ExchangeHouse(database());
        there = new ExchangeHouse(database());
        Random random = new Random(11);
        for (int i = 0; i < RANDOM; i++) {
            StringBuilder words = new StringBuilder("It is");
            for (int more = random.nextInt(9); more >= 0; more--) {
                words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            String reference = String.format("R%02d", i);
            here.said(reference, "en", words.toString());
            there.said(reference, "en", words.toString());
        }
        for (ExchangeHouse house : List.of(here, there)) {
            house.said("P1", "en", "Ring me on " + NUMBER + " about the gala");
            house.said("W1", "en", "Mae pawb yn garedig");
            house.said("W2", "en", "Diolch am y parc");
            house.said("X1", "en", "The church");
            house.said("X2", "en", "The market");
        }
        codeAtRandom(random);
    }

    @AfterAll
    void stop() {
        here.close();
        there.close();
    }

    private void codeAtRandom(Random random) {
        List<String> codes = new ArrayList<>(here.bean(Frames.class).of(COMMUNITIES).orElseThrow().open().stream()
                .map(Code::id)
                .toList());
        for (int i = 0; i < RANDOM; i++) {
            if (i % 7 == 6) {
                continue;
            }
            Comment comment = here.filed(String.format("R%02d", i)).comment();
            Collections.shuffle(codes, random);
            List<String> given = List.copyOf(codes.subList(0, random.nextInt(4)));
            Map<String, Passage> passages = new HashMap<>();
            for (String code : given) {
                if (random.nextInt(3) > 0) {
                    passages.put(code, passage(comment.text(), random));
                }
            }
            keep(new Reading(
                    comment.id(),
                    ANN,
                    given,
                    passages,
                    Optional.of(Stance.values()[i % 4]).filter(stance -> random.nextBoolean()),
                    Optional.of(Sentiment.values()[i % 4]).filter(sentiment -> random.nextBoolean()),
                    ""));
        }
    }

    /** Somewhere in a text, between two characters of Unicode; now and then all of it. */
    private static Passage passage(String text, Random random) {
        int length = text.codePointCount(0, text.length());
        int from = random.nextInt(5) == 0 ? 0 : random.nextInt(length);
        int to = from == 0 ? length : from + 1 + random.nextInt(length - from);
        return new Passage(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private void keep(Reading reading) {
        assertEquals(Codings.Outcome.KEPT, here.bean(Codings.class).read(reading, Optional.empty()));
    }

    private static Path export(ExchangeHouse house, Path folder, String name, boolean unredacted) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            house.bean(Exports.class).write(COMMUNITIES, Format.of(name).orElseThrow(), unredacted, out);
        }
        return file;
    }

    private static Look look(ExchangeHouse house, Path file, Imports.Wish wish) throws IOException {
        return house.bean(Imports.class)
                .look(COMMUNITIES, file, file.getFileName().toString(), wish);
    }

    private Path csv(Path folder, String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("some.csv"), "reference,question,code,coder\n" + String.join("\n", lines));
    }

    private static long coded(ExchangeHouse house) {
        return house.all().stream().filter(filed -> filed.kept().isPresent()).count();
    }

    /** What was decided about each comment, but by whom and when. */
    private static Map<String, String> decided(ExchangeHouse house) {
        return house.all().stream()
                .filter(filed ->
                        filed.reference().startsWith("R") && filed.kept().isPresent())
                .collect(Collectors.toMap(
                        Filed::reference,
                        filed -> {
                            Reading reading = filed.kept().orElseThrow().reading();
                            return reading.codes() + " " + new TreeMap<>(reading.passages()) + reading.stance()
                                    + reading.sentiment();
                        },
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Test
    void codingsPassagesAndRanksComeBackAsTheyWereByEitherWay(@TempDir Path folder) throws IOException {
        Path csv = export(here, folder, "codings.csv", false);
        Path project = export(here, folder, "project.qdpx", false);
        Look look = look(there, project, PLAIN);
        assertEquals(List.of(), look.problems());
        assertEquals(coded(here), look.changes().size());
        assertEquals(0, look.passages());
        assertEquals(Map.of(), decided(there), "a look changes nothing");
        assertEquals(look.changes().size(), there.bean(Imports.class).bring(COMMUNITIES, look, OLU));
        assertEquals(decided(here), decided(there));
        Look again = look(there, csv, REPLACING);
        assertEquals(List.of(), again.problems());
        assertEquals(0, again.changes().size(), "the CSV says the same");
        assertEquals(coded(here), again.same());
        Kept kept = there.filed("R00").kept().orElseThrow();
        assertEquals(
                "Ann, imported from project.qdpx by Olu", kept.reading().coder().name());
        assertTrue(there.bean(Steps.class).undo(COMMUNITIES, OLU).isPresent());
        assertEquals(Map.of(), decided(there), "taken back as one step");
        Look table = look(there, csv, PLAIN);
        there.bean(Imports.class).bring(COMMUNITIES, table, OLU);
        assertEquals(decided(here), decided(there));
        assertEquals(coded(here), look(there, project, REPLACING).same(), "and the project the same as the CSV");
    }

    @Test
    void aProjectHoldsNoPersonalDetailsUnlessTheyAreAskedFor(@TempDir Path folder) throws IOException {
        Path project = export(here, folder, "project.qdpx", false);
        assertFalse(texts(project).contains(NUMBER));
        assertTrue(texts(project).contains("about the gala"));
        assertTrue(texts(export(here, folder, "unredacted.qdpx", true)).contains(NUMBER));
    }

    private static String texts(Path project) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(project.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8))
                        .append('\n');
            }
        }
        return all.toString();
    }

    /** Behind what was taken out the counting goes on as in the comment. */
    @Test
    void passagesBehindARedactionAreFoundAgain(@TempDir Path folder) throws IOException {
        Comment comment = here.filed("P1").comment();
        int gala = comment.text().indexOf("gala");
        Reading reading = new Reading(
                comment.id(),
                ANN,
                List.of("events-pride"),
                Map.of("events-pride", new Passage(gala, gala + 4)),
                Optional.empty(),
                Optional.empty(),
                "");
        keep(reading);
        Look look = look(there, export(here, folder, "project.qdpx", false), PLAIN);
        Reading brought = look.changes().stream()
                .map(change -> change.reading())
                .filter(one -> one.comment().equals(there.comment("P1")))
                .findFirst()
                .orElseThrow();
        assertEquals(reading.passages(), brought.passages());
    }

    @Test
    void whatIsNotKnownIsNamedAndNothingIsBroughtIn(@TempDir Path folder) throws IOException {
        Path file = csv(
                folder, "X1,proud,heritag,Bo", "X9,proud,heritage,Bo", "X2,prod,heritage,Bo", "X2,proud,heritage,Bo");
        Look look = look(here, file, PLAIN);
        assertEquals(
                List.of("some.csv:2:3", "some.csv:3:1", "some.csv:4:1"),
                look.problems().stream()
                        .map(Problem::place)
                        .map(Object::toString)
                        .toList());
        assertTrue(look.problems().get(0).toString().contains("did you mean “heritage”?"));
        assertTrue(look.problems().get(1).toString().contains("no comment “X9 proud”"));
        assertThrows(
                IllegalArgumentException.class, () -> here.bean(Imports.class).bring(COMMUNITIES, look, OLU));
        assertEquals(Optional.empty(), here.filed("X2").kept());
    }

    @Test
    void twoCodersOfOneCommentAreNotMixed(@TempDir Path folder) throws IOException {
        Path file = csv(folder, "X2,proud,heritage,Bo", "X2,proud,countryside,Cy");
        assertTrue(look(here, file, PLAIN).problems().get(0).toString().contains("more than one: Bo, Cy"));
        Look one = look(here, file, new Imports.Wish(false, Optional.of("Cy"), "Olu"));
        assertEquals(List.of(), one.problems());
        assertEquals(
                List.of(List.of("countryside")),
                one.changes().stream().map(change -> change.reading().codes()).toList());
    }

    @Test
    void whatOfficersReadStaysUnlessTheFileIsToReplaceIt(@TempDir Path folder) throws IOException {
        keep(new Reading(here.comment("X1"), ANN, List.of("heritage")));
        Path file = csv(folder, "X1,proud,faith-community,Bo");
        Look look = look(here, file, PLAIN);
        assertEquals(1, look.kept());
        assertEquals(0, look.changes().size());
        Look replacing = look(here, file, REPLACING);
        assertEquals(1, replacing.replaced());
        here.bean(Imports.class).bring(COMMUNITIES, replacing, OLU);
        assertEquals(
                List.of("faith-community"),
                here.filed("X1").kept().orElseThrow().reading().codes());
        here.bean(Steps.class).undo(COMMUNITIES, OLU);
        assertEquals(
                List.of("heritage"),
                here.filed("X1").kept().orElseThrow().reading().codes());
    }

    @Test
    void aTranslationStandsBesideTheCommentAndGoesWithIt(@TempDir Path folder) throws IOException {
        Translations translations = there.bean(Translations.class);
        Comment comment = there.filed("W1").comment();
        UUID officer = UUID.randomUUID();
        translations.keep(comment, "cy", "Everybody is kind", officer, "Siân");
        translations.keep(comment, "cy", "Everyone is kind, ring " + NUMBER, officer, "Siân");
        Translation standing = translations.of(comment.id()).orElseThrow();
        assertEquals("Welsh", standing.fromName());
        assertEquals("Everyone is kind, ring " + NUMBER, standing.text());
        assertEquals(
                List.of("Everybody is kind", standing.text()),
                translations.revisions(comment.id()).stream()
                        .map(Translation::text)
                        .toList());
        Comment other = there.filed("W2").comment();
        Comment english = standing.of(comment);
        assertEquals(standing.text(), english.text());
        assertEquals("en", english.language());
        assertTrue(translations.of(other.id()).isEmpty());
        assertEquals(
                List.of(comment),
                translations.foreign(COMMUNITIES).stream()
                        .filter(one -> one.id().equals(comment.id()) || one.id().equals(other.id()))
                        .toList());
        assertEquals("Mae pawb yn garedig", there.filed("W1").comment().text(), "the comment stays as it was");
        String told = texts(export(there, folder, "project.qdpx", false));
        assertTrue(told.contains("Translated by an officer from Welsh: Everyone is kind"), told);
        assertFalse(told.contains(NUMBER), "nor does the translation tell");
        there.bean(Withdrawals.class).withdraw(comment.response());
        assertEquals(List.of(), translations.revisions(comment.id()));
        assertEquals(Optional.empty(), there.bean(Comments.class).byId(comment.id()));
    }
}
