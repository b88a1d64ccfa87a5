package org.folkmoot.theme.frames;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.survey.frame.RefusedChange;
import org.folkmoot.web.FormBody;

/** The fields of a change as they are typed, and the change that they mean. Only English is typed; other languages stay. */
record ChangeForm(Kind kind, Map<String, String> fields) {
    /** As many as a code may be split into at once. */
    static final int PARTS = 4;

    /** Examples that begin so only look as if they belonged to the code. */
    static final String NOT = "not:";

    private static final int LONGEST = 5_000;
    private static final int LONGEST_ID = 60;

    /** What may be done, as the address names it. */
    enum Kind {
        ADDED,
        RENAMED,
        REDEFINED,
        MOVED,
        MERGED,
        SPLIT,
        RETIRED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static ChangeForm typed(Kind kind, FormBody form) {
        Map<String, String> fields = new HashMap<>();
        form.fields().forEach((name, values) -> fields.put(name, values.get(0)));
        return new ChangeForm(kind, fields);
    }

    /** The form as it is first shown, with what the code is today. */
    static ChangeForm blank(Kind kind, CodeFrame frame, String code, String into) {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("into", into);
        fields.put("under", kind == Kind.ADDED ? code : "");
        frame.byId(code).filter(found -> kind != Kind.ADDED).ifPresent(found -> {
            fields.put("label", ChangeWords.of(found.label()));
            fields.put("under", found.parent().orElse(""));
            fields.put("definition", ChangeWords.of(found.definition()));
            fields.put("include", found.include().map(ChangeWords::of).orElse(""));
            fields.put("exclude", found.exclude().map(ChangeWords::of).orElse(""));
            fields.put("words", String.join("\n", ChangeWords.texts(plain(found.words()))));
            fields.put(
                    "examples",
                    String.join(
                            "\n",
                            found.examples().stream()
                                    .filter(example -> isPlain(example.text()))
                                    .map(example ->
                                            (example.not() ? NOT + " " : "") + line(ChangeWords.of(example.text())))
                                    .toList()));
        });
        return new ChangeForm(kind, fields);
    }

    String text(String field) {
        String text = fields.getOrDefault(field, "").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /**
     * The change that the fields mean.
     *
     * @throws RefusedChange if something is missing that the change is made of
     */
    FrameChange change(CodeFrame frame) {
        String code = text("code");
        return switch (kind) {
            case ADDED ->
                new FrameChange.Added(
                        given("under"),
                        id(frame, text("id"), text("label"), List.of()),
                        Text.of(text("label")),
                        meaning(Optional.empty()),
                        fields.containsKey("residual"));
            case RENAMED -> new FrameChange.Renamed(code, renamed(frame, code));
            case REDEFINED -> new FrameChange.Redefined(code, meaning(frame.byId(code)));
            case MOVED -> new FrameChange.Moved(code, given("under"), given("before"));
            case MERGED ->
                new FrameChange.Merged(
                        code,
                        given("into")
                                .orElseThrow(() -> new RefusedChange(
                                        "No code was chosen to merge into.", "Choose the code that stays.")));
            case SPLIT -> new FrameChange.Split(code, parts(frame));
            case RETIRED -> new FrameChange.Retired(code);
        };
    }

    private Optional<String> given(String field) {
        return Optional.of(text(field)).filter(id -> !id.isEmpty());
    }

    private Text renamed(CodeFrame frame, String code) {
        Text english = Text.of(text("label"));
        return frame.byId(code).map(found -> with(found.label(), english)).orElse(english);
    }

    private static Text with(Text old, Text english) {
        Map<String, String> words = new LinkedHashMap<>(old.byLanguage());
        words.putAll(english.byLanguage());
        return new Text(words);
    }

    private Meaning meaning(Optional<Code> old) {
        List<Text> words = new ArrayList<>();
        old.ifPresent(
                code -> code.words().stream().filter(word -> !isPlain(word)).forEach(words::add));
        text("words").lines().filter(line -> !line.isBlank()).map(Text::of).forEach(words::add);
        List<Code.Example> examples = new ArrayList<>();
        old.ifPresent(code -> code.examples().stream()
                .filter(example -> !isPlain(example.text()))
                .forEach(examples::add));
        text("examples")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ChangeForm::example)
                .forEach(examples::add);
        return new Meaning(
                kept(old.map(Code::definition), "definition"),
                said(old.flatMap(Code::include), "include"),
                said(old.flatMap(Code::exclude), "exclude"),
                words,
                examples);
    }

    private static Code.Example example(String line) {
        boolean not = line.toLowerCase(Locale.ROOT).startsWith(NOT);
        return new Code.Example(Text.of(not ? line.substring(NOT.length()).strip() : line), not);
    }

    private Text kept(Optional<Text> old, String field) {
        Text english = Text.of(text(field));
        return old.filter(words -> !text(field).isEmpty())
                .map(words -> with(words, english))
                .orElse(english);
    }

    private Optional<Text> said(Optional<Text> old, String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(kept(old, field));
    }

    private List<FrameChange.Part> parts(CodeFrame frame) {
        List<FrameChange.Part> parts = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (int n = 1; n <= PARTS; n++) {
            String label = text("label" + n);
            String definition = text("definition" + n);
            if (!label.isEmpty() || !definition.isEmpty()) {
                String id = id(frame, text("id" + n), label, taken);
                taken.add(id);
                parts.add(new FrameChange.Part(id, Text.of(label), Meaning.of(Text.of(definition))));
            }
        }
        return parts;
    }

    /** The id that was typed, else one made of the label that the frame never had. */
    private static String id(CodeFrame frame, String typed, String label, List<String> taken) {
        if (!typed.isEmpty()) {
            return typed;
        }
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String made = plain.isEmpty() ? "code" : plain.substring(0, Math.min(plain.length(), LONGEST_ID - 5));
        String id = made;
        for (int n = 2; frame.knows(id) || taken.contains(id); n++) {
            id = made + "-" + n;
        }
        return id;
    }

    private static List<Text> plain(List<Text> texts) {
        return texts.stream().filter(ChangeForm::isPlain).toList();
    }

    private static boolean isPlain(Text text) {
        return text.languages().size() == 1 && text.byLanguage().containsKey(Text.DEFAULT_LANGUAGE);
    }

    private static String line(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }
}
