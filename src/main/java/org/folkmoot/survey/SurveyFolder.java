package org.folkmoot.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Utf8;
import org.folkmoot.yaml.YamlMap;

/** Reads the folder {@code surveys/}: a folder for each consultation, and {@code banks/}. */
public final class SurveyFolder {

    public static final String CONSULTATION = "consultation.yaml";
    public static final String CODE_FRAME = "code-frame.yaml";
    public static final String COUNCIL = "council.yaml";
    public static final String BANKS = "banks";
    public static final String AREAS = AreaTables.FOLDER;

    /** The folder of a consultation's documents, within its own. */
    public static final String DOCUMENTS = "documents";

    /** Folders that hold no consultation: banks of questions, lookup tables of places, pictures of the council. */
    private static final Set<String> OTHERS = Set.of(BANKS, AREAS, "council");

    private static final String ENDING = ".yaml";

    /** Pages of every consultation, beside which its surveys have theirs. */
    private static final Set<String> TAKEN = Set.of("privacy", DOCUMENTS);

    /** What a consultation says for its report alone, which is in one language. */
    static final Set<String> FOR_REPORTS = Set.of("log", "reach");

    private final Kinds kinds;

    public SurveyFolder(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * What was found.
     *
     * @param consultations those without any problem, by the names of their folders
     * @param folders all folders of consultations, with the surveys that could be read in them, faulty ones too
     * @param council what {@code council.yaml} says, without what is faulty in it
     * @param problems all problems of all files
     */
    public record Found(
            List<ConsultationFiles> consultations, List<Folder> folders, Council council, Problems problems) {
        public Found {
            consultations = List.copyOf(consultations);
            folders = List.copyOf(folders);
        }

        private static Found of(List<Read> reads, Council council, Problems problems) {
            reads.forEach(read -> problems.addAll(read.problems()));
            return new Found(
                    reads.stream()
                            .filter(read -> read.problems().none())
                            .flatMap(read -> read.files().stream())
                            .toList(),
                    reads.stream().map(Read::folder).toList(),
                    council,
                    problems);
        }
    }

    /** A folder and the surveys in it. */
    public record Folder(Path folder, List<Survey> surveys) {

        /** The id of its consultation. */
        public String id() {
            return name(folder);
        }
    }

    private record Read(Folder folder, Optional<ConsultationFiles> files, Problems problems) {}

    /** Reads all consultations and banks below a folder. */
    public Found all(Path surveys) {
        Problems problems = new Problems();
        Map<String, Bank> banks = banks(surveys.resolve(BANKS), problems);
        banks.values().forEach(bank -> problems.addAll(bank.problems()));
        AreaTables tables = AreaTables.in(surveys.resolve(AREAS), problems);
        problems.addAll(tables.problems());
        Council council = council(surveys, problems);
        List<Path> folders = listed(surveys, problems).stream()
                .filter(Files::isDirectory)
                .filter(path -> !OTHERS.contains(name(path)) && !name(path).startsWith("."))
                .toList();
        if (folders.isEmpty() && problems.none()) {
            problems.add(
                    start(surveys),
                    "there is no consultation here",
                    "make a folder with a file " + CONSULTATION + " in it");
        }
        List<Read> reads = folders.stream()
                .map(folder -> read(folder, banks, tables, council))
                .toList();
        PopulationCheck.check(
                council,
                reads.stream().flatMap(read -> read.folder().surveys().stream()).toList(),
                problems);
        return Found.of(reads, council, problems);
    }

    /** Reads the folder of one consultation, with the banks beside it. */
    public Found consultation(Path folder) {
        Problems problems = new Problems();
        Map<String, Bank> banks = banks(above(folder).resolve(BANKS), problems);
        AreaTables tables = AreaTables.in(above(folder).resolve(AREAS), problems);
        Council council = council(above(folder), new Problems());
        return Found.of(List.of(read(folder, banks, tables, council)), council, problems);
    }

    /** Reads one survey file by itself, with the banks beside its folder. */
    public Optional<Survey> survey(Path file, Problems problems) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Map<String, Bank> banks = banks(above(folder).resolve(BANKS), problems);
        AreaTables tables = AreaTables.in(above(folder).resolve(AREAS), problems);
        Ids.wellFormed(stem(file), start(file), problems);
        return text(file, problems)
                .flatMap(text -> new SurveyReader(kinds)
                        .read(
                                new SurveyId(name(folder), stem(file)),
                                shown(file),
                                text,
                                name -> Optional.ofNullable(banks.get(name)),
                                banks.keySet(),
                                tables,
                                problems));
    }

    /** Checks one table of areas by itself. */
    public void areas(Path file, Problems problems) {
        text(file, problems)
                .ifPresent(text ->
                        problems.addAll(AreaTable.read(shown(file), text).problems()));
    }

    /** Checks one bank by itself. */
    public void bank(Path file, Problems problems) {
        text(file, problems)
                .ifPresent(text ->
                        problems.addAll(Bank.read(shown(file), text, kinds).problems()));
    }

    /** The text of a file with line ends as LF; empty if it cannot be read, with the reason reported. */
    public static Optional<String> text(Path file, Problems problems) {
        try {
            return Utf8.text(shown(file), Files.readAllBytes(file), problems)
                    .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (IOException unreadable) {
            problems.add(start(file), "the file cannot be read", "see that it is there and that you may read it");
            return Optional.empty();
        }
    }

    private Read read(Path folder, Map<String, Bank> banks, AreaTables tables, Council council) {
        Problems problems = new Problems();
        Path file = folder.resolve(CONSULTATION);
        Ids.wellFormed(name(folder), start(file), problems);
        if (!Files.exists(file)) {
            problems.add(start(file), "there is no " + CONSULTATION, "write one, or move the folder away");
            return new Read(new Folder(folder, List.of()), Optional.empty(), problems);
        }
        Optional<String> text = text(file, problems);
        text.ifPresent(words -> EditorialCheck.check(shown(file), words, problems));
        Optional<YamlMap> map = text.flatMap(words -> YamlMap.read(shown(file), words, problems));
        List<ConsultationFiles.SurveyFile> surveys = map.map(known -> surveys(folder, known, banks, tables, problems))
                .orElse(List.of());
        boolean equality = surveys.stream().anyMatch(s -> s.survey().equality().isPresent());
        Optional<ConsultationFiles> files = map.flatMap(
                        known -> ConsultationReader.read(name(folder), known, equality, council, Optional.of(folder)))
                .map(consultation -> new ConsultationFiles(consultation, text.orElse(""), folder, surveys));
        map.ifPresent(known -> LanguageCheck.check(publicLanguages(surveys), known, FOR_REPORTS));
        List<Survey> read =
                surveys.stream().map(ConsultationFiles.SurveyFile::survey).toList();
        return new Read(new Folder(folder, read), files, problems);
    }

    /** The languages that residents are asked in, who are to find the consultation and its privacy notice in them too. */
    private static List<String> publicLanguages(List<ConsultationFiles.SurveyFile> surveys) {
        return surveys.stream()
                .map(ConsultationFiles.SurveyFile::survey)
                .filter(survey -> survey.filledInBy() == Survey.FilledInBy.PUBLIC)
                .flatMap(survey -> survey.languages().stream())
                .distinct()
                .toList();
    }

    private static Path above(Path folder) {
        return folder.toString().isEmpty() ? Path.of("..") : folder.resolveSibling("");
    }

    /** What is said of the council; nothing is wrong where there is no such file. */
    private static Council council(Path surveys, Problems problems) {
        Path file = surveys.resolve(COUNCIL);
        return Optional.of(file)
                .filter(Files::exists)
                .flatMap(there -> text(there, problems))
                .map(text -> CouncilReader.read(shown(file), text, surveys, problems))
                .orElse(Council.none());
    }

    private List<ConsultationFiles.SurveyFile> surveys(
            Path folder, YamlMap map, Map<String, Bank> banks, AreaTables tables, Problems problems) {
        Map<String, Path> present = new TreeMap<>();
        yamlFiles(folder, problems).stream()
                .filter(path -> !Set.of(CONSULTATION, CODE_FRAME).contains(name(path)))
                .forEach(path -> present.put(stem(path), path));
        Set<String> names = Set.copyOf(present.keySet());
        List<ConsultationFiles.SurveyFile> surveys = new ArrayList<>();
        for (YamlMap.Scalar name : ConsultationReader.surveys(map)) {
            Path file = present.remove(name.text());
            if (file != null) {
                Ids.wellFormed(name.text(), name.place(), problems);
                if (TAKEN.contains(name.text())) {
                    problems.add(
                            name.place(),
                            "the address “" + name.text() + "” is that of another page",
                            "give the survey and its file another name");
                }
                survey(new SurveyId(name(folder), name.text()), file, banks, tables.afresh(), problems)
                        .ifPresent(surveys::add);
            } else if (!names.contains(name.text())) {
                problems.add(
                        name.place(),
                        "there is no file " + name.text() + ENDING + " in the folder",
                        Nearest.advice(name.text(), names));
            }
        }
        present.keySet()
                .forEach(left -> map.problem(
                        "surveys",
                        "the file " + left + ENDING + " is not in this list",
                        "add “" + left + "” or move the file away"));
        return surveys;
    }

    private Optional<ConsultationFiles.SurveyFile> survey(
            SurveyId id, Path file, Map<String, Bank> banks, AreaTables tables, Problems problems) {
        return text(file, problems).flatMap(text -> {
            Optional<Bank> bank = SurveyReader.bankName(text).map(banks::get);
            bank.ifPresent(used -> problems.addAll(used.problems()));
            String bankText = bank.map(Bank::text).orElse("");
            Optional<Survey> read = new SurveyReader(kinds)
                    .read(
                            id,
                            shown(file),
                            text,
                            name -> Optional.ofNullable(banks.get(name)),
                            banks.keySet(),
                            tables,
                            problems);
            problems.addAll(tables.problemsOfAsked());
            return read.map(survey -> new ConsultationFiles.SurveyFile(survey, text, bankText, tables.kept()));
        });
    }

    private Map<String, Bank> banks(Path folder, Problems problems) {
        Map<String, Bank> banks = new HashMap<>();
        if (Files.isDirectory(folder)) {
            yamlFiles(folder, problems)
                    .forEach(file -> text(file, problems)
                            .ifPresent(text -> banks.put(stem(file), Bank.read(shown(file), text, kinds))));
        }
        return banks;
    }

    /** The definition files in a folder, by name. */
    public static List<Path> yamlFiles(Path folder, Problems problems) {
        return listed(folder, problems).stream()
                .filter(path -> name(path).endsWith(ENDING))
                .toList();
    }

    static List<Path> listed(Path folder, Problems problems) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            problems.add(start(folder), "the folder cannot be read", "see that it is there and that you may read it");
            return List.of();
        }
    }

    /** A file's name as problems print it: as it was given, with slashes. */
    public static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static Place start(Path file) {
        return new Place(shown(file), 1, 1);
    }

    static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String stem(Path file) {
        String name = name(file);
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
