package org.folkmoot.theme.frames;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/** What the form of a change shows. */
@Singleton
final class ChangeScreen {
    private static final int FIRST_PARTS = 2;

    private final Definitions definitions;
    private final ChangeWords words;

    ChangeScreen(Definitions definitions, ChangeWords words) {
        this.definitions = definitions;
        this.words = words;
    }

    /** A code to choose; its label begins with a dash a level. */
    record Option(String id, String label, boolean chosen) {}

    /** The codes of a theme to choose from. */
    record Group(String label, List<Option> options) {}

    /** The fields of one of the codes that another is split into. */
    record Part(int n, String label, String id, String definition, boolean needed) {}

    /** The field that a problem of the form is shown at. */
    String anchor(ChangeForm.Kind kind) {
        return switch (kind) {
            case ADDED, RENAMED -> "label";
            case REDEFINED -> "definition";
            case MOVED -> "under";
            case MERGED -> "into";
            case SPLIT -> "label1";
            case RETIRED -> "do";
        };
    }

    /**
     * @param effect what the change would do; empty before it was asked for
     * @param since what others did since the form was first shown
     */
    Object[] model(CodeFrame frame, ChangeForm form, Optional<Effect> effect, List<StepLine> since) {
        String base = FramePages.base(frame.consultation());
        ChangeForm.Kind kind = form.kind();
        String code = form.text("code");
        Optional<Code> found = frame.byId(code);
        String label = found.map(one -> ChangeWords.of(one.label())).orElse(code);
        List<Object> model = new ArrayList<>(List.of(
                "title",
                words.say("frame.do." + kind.word()),
                "section",
                "desk",
                "back",
                code.isEmpty() ? base : base + "/codes/" + frame.now(code),
                "consultation",
                definitions
                        .consultation(frame.consultation())
                        .map(one -> ChangeWords.of(one.title()))
                        .orElse(""),
                "action",
                base + "/change",
                "kind",
                kind.word(),
                kind.word(),
                true,
                "code",
                code,
                "codeLabel",
                label));
        model.addAll(Arrays.asList("notice", words.notice(frame.consultation())));
        model.addAll(List.of(
                "version", frame.version(), "since", since, "explain", words.say("frame.explain." + kind.word())));
        for (String field : List.of("label", "definition", "include", "exclude", "words", "examples", "id")) {
            model.add("typed_" + field);
            model.add(form.text(field));
        }
        model.addAll(List.of("typed_residual", form.fields().containsKey("residual")));
        model.addAll(List.of("meaning", kind == ChangeForm.Kind.ADDED || kind == ChangeForm.Kind.REDEFINED));
        model.addAll(List.of(
                "places",
                groups(
                        frame,
                        form.text("under"),
                        one -> one.open() && one.level() < Code.DEEPEST && !within(found, one)),
                "neighbours",
                groups(frame, form.text("before"), one -> !within(found, one)),
                "codes",
                groups(frame, form.text("into"), one -> one.open() && !one.id().equals(code))));
        model.addAll(List.of("parts", parts(form)));
        effect.ifPresent(one -> {
            model.add("effect");
            model.add(one);
            model.add("nothing");
            model.add(one.lines().isEmpty());
        });
        return model.toArray();
    }

    private static boolean within(Optional<Code> code, Code other) {
        return code.stream()
                .flatMap(Code::withAllBelow)
                .anyMatch(one -> one.id().equals(other.id()));
    }

    private static List<Part> parts(ChangeForm form) {
        return IntStream.rangeClosed(1, ChangeForm.PARTS)
                .mapToObj(n -> new Part(
                        n, form.text("label" + n), form.text("id" + n), form.text("definition" + n), n <= FIRST_PARTS))
                .toList();
    }

    private static List<Group> groups(CodeFrame frame, String chosen, Predicate<Code> offered) {
        return frame.themes().stream()
                .map(theme -> new Group(
                        ChangeWords.of(theme.label()),
                        theme.withAllBelow()
                                .filter(offered)
                                .map(code -> new Option(
                                        code.id(),
                                        "– ".repeat(code.level() - 1) + ChangeWords.of(code.label()),
                                        code.id().equals(chosen)))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }
}
