package org.folkmoot.theme.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.Standing;

/** The codes of a frame that may be given, as a coder picks them: those of the theme asked first, then in editorial order. */
public final class CodeList {
    private static final Pattern ENTRY = Pattern.compile(".*\\(([a-z0-9-]+)\\)");

    /** A code that is given no more, as others were made of it. */
    record Split(String label, String into) {}

    private final List<CodeChoice> all;
    private final Optional<String> theme;
    private final CodeFrame frame;
    private final String language;

    public CodeList(CodeFrame frame, Optional<String> theme, String language) {
        this.frame = frame;
        this.language = language;
        this.theme = theme;
        this.all = frame.open().stream()
                .filter(code -> code.parent().isPresent())
                .sorted(Comparator.comparing(code -> !inTheme(code.id())))
                .map(code -> choice(code, language))
                .toList();
    }

    private boolean inTheme(String code) {
        return theme.isPresent() && frame.theme(code).map(Code::id).equals(theme);
    }

    private CodeChoice choice(Code code, String language) {
        String label = code.label().in(language);
        String above = frame.theme(code.id()).orElse(code).label().in(language);
        return new CodeChoice(
                code.id(),
                label,
                above,
                code.definition().in(language),
                label + " (" + code.id() + ")",
                null,
                null,
                null,
                false);
    }

    public List<CodeChoice> all() {
        return all;
    }

    public List<CodeChoice> ofTheme() {
        return all.stream().filter(choice -> inTheme(choice.id())).toList();
    }

    public Optional<CodeChoice> byId(String id) {
        return all.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** A code that comments had before it was retired: it may stay where it is. */
    Optional<CodeChoice> retired(String id) {
        return frame.byId(id)
                .filter(code -> code.standing() instanceof Standing.Retired)
                .map(code -> choice(code, language));
    }

    /** What became of a code that was split: its name and the names of those made of it. */
    Optional<Split> split(String id) {
        return frame.byId(id)
                .filter(code -> code.standing() instanceof Standing.Split)
                .map(code -> new Split(
                        code.label().in(language),
                        ((Standing.Split) code.standing())
                                .into().stream()
                                        .flatMap(into -> frame.byId(into).stream())
                                        .map(into -> into.label().in(language))
                                        .collect(Collectors.joining(", "))));
    }

    /** The code that was typed: by its entry in the list, its id, or its label; of equal labels the first in this order. */
    public Optional<CodeChoice> typed(String text) {
        String wanted = text.strip();
        Matcher entry = ENTRY.matcher(wanted);
        Optional<CodeChoice> byEntry = entry.matches() ? byId(entry.group(1)) : Optional.empty();
        return byEntry.or(() -> byId(wanted.toLowerCase(Locale.ROOT)))
                .or(() -> all.stream()
                        .filter(choice -> choice.label().equalsIgnoreCase(wanted))
                        .findFirst());
    }
}
