package org.folkmoot.survey.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.survey.Text;

/** Brings what somebody typed into the shape in which a frame's file can hold it and is read back the same. */
final class Tidy {

    private Tidy() {}

    /** Without control characters, halves of characters and doubled spaces; languages without words are left out. */
    static Text text(Text text) {
        Map<String, String> words = new LinkedHashMap<>();
        text.byLanguage().forEach((language, said) -> {
            String tidy = words(said);
            if (!tidy.isEmpty()) {
                words.put(language, tidy);
            }
        });
        return words.isEmpty() ? Text.of("") : new Text(words);
    }

    static Meaning meaning(Meaning meaning) {
        return new Meaning(
                text(meaning.definition()),
                meaning.include().map(Tidy::text).filter(Tidy::said),
                meaning.exclude().map(Tidy::text).filter(Tidy::said),
                once(meaning.words(), Tidy::text, Tidy::said),
                once(
                        meaning.examples(),
                        example -> new Code.Example(text(example.text()), example.not()),
                        example -> said(example.text())));
    }

    private static <T> List<T> once(List<T> all, Function<T, T> tidy, Function<T, Boolean> said) {
        return all.stream().map(tidy).filter(said::apply).distinct().toList();
    }

    private static boolean said(Text text) {
        return Optional.of(text).filter(each -> !each.equals(Text.of(""))).isPresent();
    }

    private static String words(String said) {
        StringBuilder kept = new StringBuilder();
        said.replace("\r\n", "\n").codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                kept.append('\n');
            } else if (type == Character.CONTROL || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (type != Character.SURROGATE && type != Character.UNASSIGNED && c != 0xFEFF) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
