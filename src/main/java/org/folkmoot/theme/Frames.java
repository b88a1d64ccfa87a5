package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.yaml.Problems;

/**
 * The code frames of the consultations: each is its file and the changes that officers made upon it. Every version that was ever
 * in use can be had again.
 */
@Singleton
public class Frames {
    private final Definitions definitions;
    private final FrameRepository kept;
    private final Map<String, Optional<Filed>> files = new ConcurrentHashMap<>();
    private final Map<Key, CodeFrame> versions = new ConcurrentHashMap<>();

    private record Key(String consultation, String version) {}

    /** The frame that a file holds, and its text. */
    record Filed(String text, CodeFrame frame) {}

    Frames(Definitions definitions, FrameRepository kept) {
        this.definitions = definitions;
        this.kept = kept;
    }

    /**
     * The frame of a consultation as it is now, changes by other processes included; one query for a number, so it may be asked
     * often. Empty if there is no such consultation, or it never had a frame without problems.
     */
    public Optional<CodeFrame> of(String consultation) {
        if (definitions.consultation(consultation).isEmpty()) {
            return Optional.empty();
        }
        return kept.current(consultation)
                .flatMap(version -> version(consultation, version))
                .or(() -> files.computeIfAbsent(consultation, this::file).map(Filed::frame));
    }

    /** The frame as it was under a version that codings or reports name; empty if it never had that version. */
    public Optional<CodeFrame> version(String consultation, String version) {
        Key key = new Key(consultation, version);
        CodeFrame known = versions.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CodeFrame> frame = text(consultation, version).flatMap(text -> read(consultation, text));
        frame.ifPresent(found -> versions.put(key, found));
        return frame;
    }

    /** The text of a version, as a file would hold it. */
    public Optional<String> text(String consultation, String version) {
        return kept.text(consultation, version)
                .or(() -> file(consultation)
                        .filter(filed -> filed.frame().version().equals(version))
                        .map(Filed::text));
    }

    /** The frame that the file holds at this moment; empty if there is none or it has problems. */
    Optional<Filed> file(String consultation) {
        Problems problems = new Problems();
        return definitions
                .consultation(consultation)
                .map(found -> definitions.folder().resolve(consultation).resolve(SurveyFolder.CODE_FRAME))
                .filter(Files::exists)
                .flatMap(path -> SurveyFolder.text(path, problems)
                        .flatMap(text -> FrameReader.read(consultation, SurveyFolder.shown(path), text, problems)
                                .map(frame -> new Filed(text, frame))))
                .filter(filed -> problems.all().isEmpty());
    }

    /** What was kept was without problems when it was kept, so problems that a newer reader finds hide nothing. */
    private static Optional<CodeFrame> read(String consultation, String text) {
        return FrameReader.read(consultation, SurveyFolder.CODE_FRAME, text, new Problems());
    }
}
