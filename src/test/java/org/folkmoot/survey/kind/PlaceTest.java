package org.folkmoot.survey.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.AreaTable;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    private static final String YAML = new Place().sample().yaml();

    private static Question keeping(String much) {
        return Definition.good(YAML.replace("keep: area", "keep: " + much));
    }

    private static Answer answer(Question question, String... marks) {
        return Definition.read(question, marks).answer();
    }

    private static List<String> problems(String yaml) {
        return Definition.read(yaml).problems().stream()
                .map(problem -> problem.place().line() + ": " + problem.what())
                .toList();
    }

    @Test
    void theLongestBeginningOfAPostcodeDecides() {
        Question question = keeping("area");
        assertEquals(Answer.Chosen.of("riverside"), answer(question, "area.postcode", " qm1 1ab"));
        assertEquals(Answer.Chosen.of("riverside"), answer(question, "area.postcode", "QM12LH"));
        assertEquals(Answer.Chosen.of("old-town"), answer(question, "area.postcode", "QM1 9LH"));
        assertEquals(Answer.Chosen.of("old-town"), answer(question, "area.postcode", "Q-M2 5AB"));
        assertEquals(
                List.of("place-unknown"), Definition.faults(Definition.read(question, "area.postcode", "QM2 5AC")));
        assertEquals(
                List.of("place-unknown"), Definition.faults(Definition.read(question, "area.postcode", "QM12 1AB")));
    }

    @Test
    void partOfAPostcodeTellsTheAreaOnlyWhereAllOfItLiesInOne() {
        Question question = keeping("area");
        assertEquals(List.of("place-postcode"), Definition.faults(Definition.read(question, "area.postcode", "QM1")));
        assertEquals(Answer.Chosen.of("riverside"), answer(question, "area.postcode", "QM1 1"));
        AreaTable table = AreaTable.read("areas/a.csv", "postcode,area\nQM,all\nQM3 1,part\n");
        assertEquals(
                Map.of("QM4", "all", "QM31 1AA", "all", "QM3 1AA", "part", "QM3", "", "QN1 1AA", ""),
                Map.of(
                        "QM4", area(table, "QM4"),
                        "QM31 1AA", area(table, "QM31 1AA"),
                        "QM3 1AA", area(table, "QM3 1AA"),
                        "QM3", area(table, "QM3"),
                        "QN1 1AA", area(table, "QN1 1AA")));
    }

    private static String area(AreaTable table, String postcode) {
        return org.folkmoot.survey.UkPostcode.read(postcode)
                .flatMap(table::area)
                .orElse("");
    }

    @Test
    void whoeverDoesNotKnowChoosesFromTheList() {
        Question question = keeping("area");
        assertEquals(Answer.Chosen.of("elsewhere"), answer(question, "area", "elsewhere"));
        assertEquals(Answer.Chosen.of("elsewhere"), answer(question, "area", "elsewhere", "area.postcode", "ST16 2LH"));
        assertEquals(
                List.of("place-two"),
                Definition.faults(Definition.read(question, "area", "old-town", "area.postcode", "QM1 1AA")));
        assertEquals(
                new Answer.Missing(Why.UNREADABLE),
                answer(question, "area.postcode", "ST16 2LH"),
                "paper counts it so");
        assertTrue(question.measure() instanceof Measure.OneOf one
                && one.categories().size() == 3);
    }

    @Test
    void onlyWhatIsToBeKeptLeavesTheForm() {
        Written marks = Definition.written("area.postcode", "qm1 1ab");
        assertEquals(Definition.written("area", "riverside"), keeping("area").kept(marks));
        assertEquals(
                Definition.written("area", "riverside", "area.postcode", "QM1"),
                keeping("district").kept(marks));
        assertEquals(
                Definition.written("area", "riverside", "area.postcode", "QM1 1AB"),
                keeping("full").kept(marks));
        for (String much : List.of("area", "district", "full")) {
            Question question = keeping(much);
            assertEquals(question.read(marks), question.read(question.kept(marks)), much);
        }
        assertEquals(
                new Answer.Chosen(List.of("riverside"), Map.of("riverside", "QM1")),
                keeping("district").read(marks).answer());
        Written faulty = Definition.written("area.postcode", "QM9 9ZZ");
        assertEquals(faulty, keeping("area").kept(faulty), "to be put right");
    }

    @Test
    void aFileMayNameTheAreaByIdLabelOrPostcode() {
        Question question = keeping("area");
        for (String cell : List.of("old-town", "the OLD town", "QM1 9AA")) {
            assertEquals(
                    Answer.Chosen.of("old-town"),
                    question.read(question.marks(Map.of("area", cell))).answer(),
                    cell);
        }
        assertFalse(question.read(question.marks(Map.of("area", "Paris"))).good());
    }

    @Test
    void mistakesInTheDefinitionAreReportedWhereTheyStand() {
        assertEquals(
                List.of("8: there is no option “riversid”"), problems(YAML.replace("riverside: [", "riversid: [")));
        assertEquals(
                List.of("9: “here” is not the beginning of a postcode"),
                problems(YAML.replace("[QM1, QM2 5AB]", "[here]")));
        assertEquals(List.of("9: “QM1 1” lies in “riverside” already"), problems(YAML.replace("QM2 5AB", "QM1 1")));
        assertEquals(List.of("6: “keep” is “sector”"), problems(YAML.replace("keep: area", "keep: sector")));
        String named = YAML.replaceAll("postcodes:\n.*\n.*\n", "postcodes: town\n");
        assertEquals(List.of("7: there is no table “town”"), problems(named));
    }

    @Test
    void aTableIsKeptWithTheEditionSoThatAnswersStayReadable(@TempDir Path surveys) throws IOException {
        ConsultationFiles.SurveyFile first =
                survey(surveys, "postcode,area,label\nQM1,north,\"North, upper\"\nQM2,south,South\n");
        Survey kept = new SurveyReader(StandardKinds.all())
                .survey(new SurveyId("town", "town"), first.text(), first.bankText(), first.areas());
        Question question = kept.questions().getFirst();
        assertEquals(Answer.Chosen.of("south"), answer(question, "live.postcode", "QM2 1AA"));
        assertEquals(
                List.of("North, upper", "South"),
                ((Measure.OneOf) question.measure())
                        .categories().stream()
                                .map(category -> category.label().in("en"))
                                .toList());
        ConsultationFiles.SurveyFile second =
                survey(surveys, "postcode,area,label\nQM1,north,North\nQM2,south,South\n");
        assertFalse(first.hash().equals(second.hash()), "another table is another edition");
    }

    @Test
    void mistakesInATableAreReportedWithTheirLines(@TempDir Path surveys) throws IOException {
        survey(surveys, "postcode,area,label\nQM1,north,North\n");
        Path table = surveys.resolve("areas/town.csv");
        Files.writeString(
                table, "postcode,area,label\nQM1,north,North\nQM1,south,South\nNorth,QM1\nQM2,south,Other\nQM3\n");
        Problems problems = new SurveyFolder(StandardKinds.all()).all(surveys).problems();
        assertEquals(
                List.of(3, 4, 5, 6),
                problems.all().stream()
                        .filter(problem -> problem.place().file().endsWith("town.csv"))
                        .map(problem -> problem.place().line())
                        .toList(),
                () -> problems.all().toString());
        Files.writeString(table, "area,postcode\nnorth,QM1\n");
        assertFalse(
                new SurveyFolder(StandardKinds.all()).all(surveys).problems().none());
    }

    private static ConsultationFiles.SurveyFile survey(Path surveys, String table) throws IOException {
        Files.createDirectories(surveys.resolve("areas"));
        Files.writeString(surveys.resolve("areas/town.csv"), table);
        Path town = Files.createDirectories(surveys.resolve("town"));
        Files.writeString(
                town.resolve("consultation.yaml"),
                Files.readString(Path.of("src/test/resources/report/surveys/market-square/consultation.yaml"))
                        .replaceAll("(?m)^surveys:.*$", "surveys: [town]"));
        Files.writeString(
                town.resolve("town.yaml"),
                "title: t\nlabel: l\nunit: {one: o, many: m}\nminutes: 1\npages:\n"
                        + "  - id: p\n    title: t\n    questions:\n"
                        + "      - {id: live, kind: place, text: t, postcodes: town}\n");
        return file(surveys, town);
    }

    private static ConsultationFiles.SurveyFile file(Path surveys, Path town) {
        SurveyFolder.Found found = new SurveyFolder(StandardKinds.all()).consultation(town);
        return found.consultations().stream()
                .flatMap(files -> files.surveys().stream())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(surveys + ": " + found.problems().all()));
    }
}
