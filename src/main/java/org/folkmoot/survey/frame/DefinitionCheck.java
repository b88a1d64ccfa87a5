package org.folkmoot.survey.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.Kinds;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;

/** Checks definitions wherever they stand: the whole folder, one consultation, or one file. */
public final class DefinitionCheck {

    private final SurveyFolder folder;

    public DefinitionCheck(Kinds kinds) {
        this.folder = new SurveyFolder(kinds);
    }

    /**
     * Everything that is wrong below the paths, which may name the folder of all surveys, the folder of a consultation, or a
     * single file. File names are given as the paths were.
     */
    public Problems check(List<Path> paths) {
        Problems problems = new Problems();
        paths.forEach(path -> check(path, problems));
        return problems;
    }

    private void check(Path path, Problems problems) {
        if (!Files.exists(path)) {
            problems.add(
                    new Place(SurveyFolder.shown(path), 1, 1),
                    "there is no such file or folder",
                    "look at the name, and at the folder in which the command runs");
        } else if (!Files.isDirectory(path)) {
            file(path, problems);
        } else if (Files.exists(path.resolve(SurveyFolder.CONSULTATION))) {
            found(folder.consultation(path), problems);
        } else if (name(path).equals(SurveyFolder.BANKS)) {
            banks(path, problems);
        } else {
            found(folder.all(path), problems);
        }
    }

    private void found(SurveyFolder.Found found, Problems problems) {
        problems.addAll(found.problems());
        found.folders().forEach(read -> frame(read.folder(), read.surveys(), problems));
    }

    private void frame(Path folder, List<Survey> surveys, Problems problems) {
        Optional<CodeFrame> frame = FrameReader.read(name(folder), folder, problems);
        FrameCheck.check(surveys, frame, problems);
    }

    private void file(Path file, Problems problems) {
        Path parent = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        if (name(file).equals(SurveyFolder.CONSULTATION)) {
            only(file, folder.consultation(parent).problems(), problems);
        } else if (name(file).equals(SurveyFolder.COUNCIL)) {
            only(file, folder.all(parent).problems(), problems);
        } else if (name(file).endsWith(SurveyFolder.CODE_FRAME)) {
            SurveyFolder.text(file, problems)
                    .ifPresent(text -> FrameReader.read(name(parent), SurveyFolder.shown(file), text, problems));
        } else if (name(parent).equals(SurveyFolder.BANKS)) {
            folder.bank(file, problems);
        } else if (name(parent).equals(SurveyFolder.AREAS)) {
            folder.areas(file, problems);
        } else {
            Problems ofFrame = new Problems();
            Optional<CodeFrame> frame = FrameReader.read(name(parent), parent, ofFrame);
            folder.survey(file, problems).ifPresent(survey -> FrameCheck.check(List.of(survey), frame, problems));
        }
    }

    private static void only(Path file, Problems found, Problems problems) {
        String shown = SurveyFolder.shown(file);
        found.all().stream()
                .filter(problem -> problem.place().file().equals(shown))
                .forEach(problem -> problems.add(problem.place(), problem.what(), problem.todo()));
    }

    private void banks(Path folderOfBanks, Problems problems) {
        SurveyFolder.yamlFiles(folderOfBanks, problems).forEach(file -> folder.bank(file, problems));
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
