package org.folkmoot.theme.frames;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.FrameChanges;
import org.folkmoot.survey.frame.Standing;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.Messages;

/** Says what was done to a frame. */
@Singleton
final class ChangeWords {
    static final String STAFF = "en";

    private final Messages messages;
    private final Frames frames;
    private final Responses responses;

    ChangeWords(Messages messages, Frames frames, Responses responses) {
        this.messages = messages;
        this.frames = frames;
        this.responses = responses;
    }

    String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    /** Says that some of what is counted was made up; null where nothing was. */
    @Nullable
    String notice(String consultation) {
        return responses.madeUp(consultation) ? say("theme.made-up-some") : null;
    }

    static String of(Text text) {
        return text.in(Text.DEFAULT_LANGUAGE);
    }

    StepLine line(String consultation, FrameLog.Step step) {
        String what = step.change()
                .map(change -> said(frames.version(consultation, step.version()), change))
                .or(() -> step.undoes().map(number -> say("frame.did.undo", String.valueOf(number))))
                .orElseGet(() -> say("frame.did.file"));
        return new StepLine(
                step.number(),
                what,
                step.officer().isBlank() ? null : step.officer(),
                step.at(),
                step.version(),
                step.undone());
    }

    /** A change in a sentence, with labels as they were after it. */
    String said(Optional<CodeFrame> frame, FrameChange change) {
        String key = "frame.did." + FrameChanges.kind(change);
        String about = label(frame, change.about());
        return switch (change) {
            case FrameChange.Added added -> say(key, about, under(frame, added.under()));
            case FrameChange.Renamed renamed -> say(key, renamed.id(), of(renamed.label()));
            case FrameChange.Redefined redefined -> say(key, about);
            case FrameChange.Moved moved -> say(key, about, under(frame, moved.under()));
            case FrameChange.Merged merged -> say(key, about, label(frame, merged.into()));
            case FrameChange.Split split ->
                say(
                        key,
                        about,
                        split.parts().stream()
                                .map(part -> "“" + of(part.label()) + "”")
                                .collect(Collectors.joining(", ")));
            case FrameChange.Retired retired -> say(key, about);
        };
    }

    private String under(Optional<CodeFrame> frame, Optional<String> id) {
        return id.map(above -> "“" + label(frame, above) + "”").orElseGet(() -> say("frame.top"));
    }

    private static String label(Optional<CodeFrame> frame, String id) {
        return frame.flatMap(found -> found.byId(id)
                        .map(Code::label)
                        .or(() -> found.merged().stream()
                                .filter(merged -> merged.id().equals(id))
                                .map(CodeFrame.Merged::label)
                                .findFirst()))
                .map(ChangeWords::of)
                .orElse(id);
    }

    /** What is special about a code today, in a word or two; empty for most. */
    Optional<String> standing(Code code) {
        return switch (code.standing()) {
            case Standing.Open open -> code.residual() ? Optional.of(say("frame.tag.residual")) : Optional.empty();
            case Standing.Retired retired -> Optional.of(say("frame.tag.retired"));
            case Standing.Split split -> Optional.of(say("frame.tag.split"));
        };
    }

    static List<String> texts(List<Text> texts) {
        return texts.stream().map(ChangeWords::of).toList();
    }
}
