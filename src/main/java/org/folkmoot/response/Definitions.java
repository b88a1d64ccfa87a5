package org.folkmoot.response;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.Kinds;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.yaml.Problem;

/**
 * The files of the folder of surveys (property {@code folkmoot.surveys}), read once when they are first asked for. A
 * consultation whose files have any problem is left out, so that nobody answers a broken form; {@link #problems} says what is
 * wrong, and whoever starts the program shows it.
 */
@Singleton
public final class Definitions {

    private final Path folder;
    private final Map<String, ConsultationFiles> files = new LinkedHashMap<>();
    private final List<Problem> problems;

    Definitions(@Property(name = "folkmoot.surveys", defaultValue = "surveys") String folder, Kinds kinds) {
        this.folder = Path.of(folder);
        SurveyFolder.Found found = new SurveyFolder(kinds).all(this.folder);
        found.consultations().forEach(each -> files.put(each.consultation().id(), each));
        this.problems = found.problems().all();
    }

    /** The consultations that can be served, by folder name. */
    public List<Consultation> consultations() {
        return files.values().stream().map(ConsultationFiles::consultation).toList();
    }

    public Optional<Consultation> consultation(String id) {
        return Optional.ofNullable(files.get(id)).map(ConsultationFiles::consultation);
    }

    /** Its surveys in the order in which they are shown; none if there is no such consultation. */
    public List<SurveyId> surveys(String consultation) {
        return Optional.ofNullable(files.get(consultation)).stream()
                .flatMap(each -> each.consultation().surveys().stream())
                .map(survey -> new SurveyId(consultation, survey))
                .toList();
    }

    /** What is wrong in the files, all of it; empty if nothing is. */
    public List<Problem> problems() {
        return problems;
    }

    /** The folder that was read. */
    public Path folder() {
        return folder;
    }

    List<ConsultationFiles> files() {
        return List.copyOf(files.values());
    }
}
