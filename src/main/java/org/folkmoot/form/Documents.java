package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Particulars;
import org.folkmoot.survey.SurveyFolder;

/** The files of consultations that the public may have: those that a definition names, and no others. */
@Singleton
final class Documents {

    private final Definitions definitions;

    Documents(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Where a file stands; empty if the consultation does not name it or it is not there. */
    Optional<Path> path(Consultation consultation, String name) {
        Particulars particulars = consultation.particulars();
        return Stream.of(
                        particulars.documents().stream().map(Particulars.Document::source),
                        particulars.formats().stream().flatMap(format -> format.source().stream()),
                        particulars.outcome().flatMap(Particulars.Outcome::report).stream())
                .flatMap(sources -> sources)
                .filter(new Particulars.OurFile(name)::equals)
                .findFirst()
                .map(named -> definitions
                        .folder()
                        .resolve(consultation.id())
                        .resolve(SurveyFolder.DOCUMENTS)
                        .resolve(name))
                .filter(Files::isRegularFile);
    }
}
