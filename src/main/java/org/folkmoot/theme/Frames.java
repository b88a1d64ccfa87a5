package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.yaml.Problems;

/** The code frames of the consultations, read once from their files. */
@Singleton
public class Frames {
    private final Definitions definitions;
    private final Map<String, Optional<CodeFrame>> frames = new ConcurrentHashMap<>();

    Frames(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The frame of a consultation; empty if there is no such consultation, it has no frame, or its file has problems. */
    public Optional<CodeFrame> of(String consultation) {
        return frames.computeIfAbsent(consultation, this::read);
    }

    private Optional<CodeFrame> read(String consultation) {
        if (definitions.consultation(consultation).isEmpty()) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<CodeFrame> frame =
                FrameReader.read(consultation, definitions.folder().resolve(consultation), problems);
        return problems.all().isEmpty() ? frame : Optional.empty();
    }
}
