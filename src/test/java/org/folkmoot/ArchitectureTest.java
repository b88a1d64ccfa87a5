package org.folkmoot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms and arrows of the house, as data. */
class ArchitectureTest {

    private static final String HOUSE = "org.folkmoot";
    private static final Set<String> CELLAR = Set.of("store", "job", "web", "pdf", "account");

    /** A room, and the rooms that it may import besides itself. "cellar" stands for the five rooms of the cellar. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            room("answer"),
            room("yaml"),
            room("survey", "answer", "yaml"),
            room("survey.kind", "survey", "answer", "yaml"),
            room("survey.frame", "survey", "survey.kind", "answer", "yaml"),
            room("survey.html", "survey", "answer", "web"),
            room("tabulation", "survey", "answer"),
            room("comment", "answer", "survey", "cellar"),
            room("response", "comment", "survey", "survey.kind", "answer", "yaml", "cellar"),
            room("story", "response", "comment", "survey", "answer", "cellar"),
            room("theme.learn", "survey", "survey.frame", "answer", "yaml"),
            room("theme", "theme.learn", "response", "comment", "survey", "survey.frame", "answer", "yaml", "cellar"),
            room(
                    "theme.discovery",
                    "theme",
                    "theme.learn",
                    "response",
                    "comment",
                    "survey",
                    "survey.frame",
                    "answer",
                    "cellar"),
            room(
                    "theme.agreement",
                    "theme",
                    "theme.desk",
                    "response",
                    "comment",
                    "survey",
                    "survey.frame",
                    "answer",
                    "cellar"),
            room(
                    "theme.desk",
                    "theme",
                    "theme.learn",
                    "response",
                    "comment",
                    "survey",
                    "survey.frame",
                    "answer",
                    "cellar"),
            room(
                    "theme.frames",
                    "theme",
                    "theme.learn",
                    "response",
                    "comment",
                    "survey",
                    "survey.frame",
                    "answer",
                    "cellar"),
            room("theme.quotes", "theme", "response", "comment", "survey", "survey.frame", "answer", "cellar"),
            room(
                    "theme.exchange",
                    "theme",
                    "response",
                    "comment",
                    "survey",
                    "survey.frame",
                    "answer",
                    "yaml",
                    "cellar"),
            room("reach", "response", "survey", "answer", "cellar"),
            room("form", "reach", "story", "response", "survey", "survey.html", "answer", "cellar"),
            room("post", "response", "survey", "survey.html", "answer", "cellar"),
            room("engagement", "response", "survey", "answer", "cellar"),
            room("paper", "paper.print", "response", "survey", "survey.html", "answer", "cellar"),
            room("paper.print", "response", "survey", "answer", "cellar"),
            room("paper.scan", "paper", "paper.print", "response", "survey", "survey.html", "answer", "cellar"),
            room(
                    "desk",
                    "tabulation",
                    "reach",
                    "story",
                    "response",
                    "comment",
                    "theme",
                    "survey",
                    "survey.html",
                    "answer",
                    "cellar"),
            room(
                    "report",
                    "tabulation",
                    "theme",
                    "theme.agreement",
                    "theme.quotes",
                    "response",
                    "comment",
                    "survey",
                    "survey.frame",
                    "answer",
                    "cellar"),
            room("report.pdf", "report", "tabulation", "survey", "answer", "cellar"),
            room("report.excel", "report", "tabulation", "survey", "answer", "cellar"),
            room("report.data", "report", "tabulation", "survey", "answer", "cellar"),
            room(
                    "report.publish",
                    "report",
                    "report.pdf",
                    "report.excel",
                    "report.data",
                    "theme",
                    "theme.quotes",
                    "response",
                    "survey",
                    "answer",
                    "cellar"),
            room("transfer", "response", "survey", "answer", "yaml", "cellar"),
            room("account", "store", "job", "web"),
            room("account.signin", "account", "store", "web"),
            room("store"),
            room("job", "store"),
            room("web", "store"),
            room("pdf"),
            room(
                    "demo",
                    "story",
                    "response",
                    "comment",
                    "theme",
                    "theme.agreement",
                    "theme.quotes",
                    "survey",
                    "survey.frame",
                    "answer",
                    "cellar"));

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    private static Map.Entry<String, Set<String>> room(String name, String... others) {
        return Map.entry(
                name,
                Stream.of(others)
                        .flatMap(other -> other.equals("cellar") ? CELLAR.stream() : Stream.of(other))
                        .collect(toCollection(TreeSet::new)));
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(HOUSE) || name.startsWith(HOUSE + ".command") ? "" : name.substring(HOUSE.length() + 1);
    }

    @Test
    void everyRoomIsOnThePlanAndWasSeen() {
        Set<String> seen = HOUSE_CLASSES.stream()
                .map(ArchitectureTest::roomOf)
                .filter(name -> !name.isEmpty())
                .collect(toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), seen);
        assertTrue(HOUSE_CLASSES.size() > 150, "only " + HOUSE_CLASSES.size() + " classes were seen");
    }

    @TestFactory
    Stream<DynamicTest> arrows() {
        return MAY_IMPORT.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(), () -> assertEquals(Set.of(), forbiddenImports(room.getKey(), room.getValue()))));
    }

    private static Set<String> forbiddenImports(String room, Set<String> allowed) {
        return HOUSE_CLASSES.stream()
                .filter(type -> roomOf(type).equals(room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(HOUSE))
                .filter(dependency -> {
                    String target = roomOf(dependency.getTargetClass());
                    return !target.equals(room) && !allowed.contains(target);
                })
                .map(dependency -> dependency.getOriginClass().getName() + " -> "
                        + dependency.getTargetClass().getName())
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void roomsGoRoundInNoCircle() {
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(HOUSE_CLASSES);
    }

    @Test
    void pureRoomsSeeNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(rooms("answer", "yaml", "survey", "survey.kind", "survey.frame", "tabulation"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "jakarta.inject..",
                        HOUSE + "..",
                        "org.snakeyaml.engine..",
                        "io.micronaut.context..",
                        "io.micronaut.inject..",
                        "io.micronaut.core.."))
                .as(
                        "pure rooms see the JDK, jakarta.inject and, in yaml, the YAML engine (generated bean definitions aside)")
                .check(HOUSE_CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "written by people", type -> !type.getSimpleName().startsWith("$"))));
    }

    @Test
    void eachLibraryStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".pdf")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..")
                .check(HOUSE_CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        HOUSE + ".report..", HOUSE + ".paper..", HOUSE + ".post", HOUSE + ".transfer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
                .check(HOUSE_CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".pdf")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..")
                .check(HOUSE_CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".post")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.james..", "org.jsoup..")
                .check(HOUSE_CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".yaml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..")
                .check(HOUSE_CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".theme.learn")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..")
                .check(HOUSE_CLASSES);
    }

    @Test
    void sqlStaysInRepositoriesAndTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".store")
                .and()
                .haveSimpleNameNotEndingWith("Repository")
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are written by people", type -> !type.getName().contains("$")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.micronaut.data.annotation.Query")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .check(HOUSE_CLASSES);
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        List<Path> silent = MAY_IMPORT.keySet().stream()
                .map(room -> Path.of("src/main/java/org/folkmoot", room.split("\\.")))
                .map(folder -> folder.resolve("package-info.java"))
                .filter(Files::notExists)
                .toList();
        assertEquals(List.of(), silent);
    }

    /** Decisions and the README name paths; prose about paths rots unless it is tried. */
    @Test
    void pathsNamedInProseExist() throws IOException {
        java.util.regex.Pattern path = java.util.regex.Pattern.compile("`((?:src|surveys)/[A-Za-z0-9_./-]+)`");
        Set<String> lost = new TreeSet<>();
        try (Stream<Path> decisions = Files.list(Path.of("src/site/decisions"))) {
            for (Path file :
                    Stream.concat(Stream.of(Path.of("README.md")), decisions).toList()) {
                path.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named -> {
                            if (Files.notExists(Path.of(named))) {
                                lost.add(file + " names " + named);
                            }
                        });
            }
        }
        assertEquals(Set.of(), lost);
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> HOUSE + "." + name).toArray(String[]::new);
    }
}
