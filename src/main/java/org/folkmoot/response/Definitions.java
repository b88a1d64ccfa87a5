package org.folkmoot.response;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.ConsultationReader;
import org.folkmoot.survey.Council;
import org.folkmoot.survey.Kinds;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.yaml.Problem;

/**
 * The files of the folder of surveys (property {@code folkmoot.surveys}), read once when they are first asked for. Where the
 * files of a consultation have any problem, it is as it was when they last had none, so that a slip of the pen takes nothing off
 * line and nobody answers a broken form; one that was never published is left out. {@link #problems} says what is wrong, and
 * whoever starts the program shows it.
 */
@Singleton
public final class Definitions {

    private final Path folder;
    private final List<ConsultationFiles> files;
    private final Council council;
    private final Map<String, Consultation> consultations = new LinkedHashMap<>();
    private final Set<String> outdated = new LinkedHashSet<>();
    private final List<Problem> problems;

    Definitions(
            @Property(name = "folkmoot.surveys", defaultValue = "surveys") String folder,
            Kinds kinds,
            EditionRepository kept) {
        this.folder = Path.of(folder);
        SurveyFolder.Found found = new SurveyFolder(kinds).all(this.folder);
        this.files = found.consultations();
        this.council = found.council();
        Map<String, Consultation> good = files.stream()
                .map(ConsultationFiles::consultation)
                .collect(Collectors.toMap(Consultation::id, Function.identity()));
        for (SurveyFolder.Folder each : found.folders()) {
            Optional.ofNullable(good.get(each.id()))
                    .or(() -> lastGood(each, council, kept))
                    .ifPresent(consultation -> {
                        consultations.put(each.id(), consultation);
                        if (!good.containsKey(each.id())) {
                            outdated.add(each.id());
                        }
                    });
        }
        this.problems = found.problems().all();
    }

    private static Optional<Consultation> lastGood(
            SurveyFolder.Folder folder, Council council, EditionRepository kept) {
        return kept.definition(folder.id()).flatMap(words -> ConsultationReader.kept(folder.folder(), words, council));
    }

    /** The consultations that can be served, by folder name. */
    public List<Consultation> consultations() {
        return List.copyOf(consultations.values());
    }

    public Optional<Consultation> consultation(String id) {
        return Optional.ofNullable(consultations.get(id));
    }

    /** Who asks; what is faulty in its file is left out. */
    public Council council() {
        return council;
    }

    /** Its surveys in the order in which they are shown; none if there is no such consultation. */
    public List<SurveyId> surveys(String consultation) {
        return consultation(consultation).stream()
                .flatMap(each -> each.surveys().stream())
                .map(survey -> new SurveyId(consultation, survey))
                .toList();
    }

    /** The consultations that are as they were before, because there are problems in their files now. */
    public Set<String> outdated() {
        return Collections.unmodifiableSet(outdated);
    }

    /** What is wrong in the files, all of it; empty if nothing is. */
    public List<Problem> problems() {
        return problems;
    }

    /** The folder that was read. */
    public Path folder() {
        return folder;
    }

    /** Those without any problem. */
    List<ConsultationFiles> files() {
        return files;
    }
}
