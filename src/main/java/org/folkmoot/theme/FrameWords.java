package org.folkmoot.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Stems;

/**
 * Finds the words and phrases that a frame has under its codes, in every language in which they stand there. This is all that can be
 * said of a comment in a language that the language models do not know.
 */
public final class FrameWords {

    /** Texts are looked at so far. */
    private static final int LONGEST = 20_000;

    private record Phrase(String code, List<String> stems) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    public FrameWords(CodeFrame frame) {
        for (Code code : frame.open()) {
            for (Text words : code.words()) {
                words.byLanguage().values().stream().distinct().forEach(one -> add(code.id(), one));
            }
        }
    }

    private void add(String code, String words) {
        List<String> stems = Stems.of(words).stream().map(Stems.Stem::stem).toList();
        if (!stems.isEmpty()) {
            byFirst.computeIfAbsent(stems.get(0), key -> new ArrayList<>()).add(new Phrase(code, stems));
        }
    }

    /** Where words of each code stand in a text, in the order of the text; codes without any are left out. */
    public Map<String, List<Evidence>> in(String whole) {
        String text = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
        List<Stems.Stem> stems = Stems.of(text);
        Map<String, List<Evidence>> found = new LinkedHashMap<>();
        for (int i = 0; i < stems.size(); i++) {
            for (Phrase phrase : byFirst.getOrDefault(stems.get(i).stem(), List.of())) {
                if (stands(phrase, stems, i)) {
                    int last = i + phrase.stems().size() - 1;
                    found.computeIfAbsent(phrase.code(), key -> new ArrayList<>())
                            .add(new Evidence(
                                    stems.get(i).from(), stems.get(last).to()));
                }
            }
        }
        return found;
    }

    private static boolean stands(Phrase phrase, List<Stems.Stem> stems, int at) {
        if (at + phrase.stems().size() > stems.size()) {
            return false;
        }
        for (int k = 1; k < phrase.stems().size(); k++) {
            if (!phrase.stems().get(k).equals(stems.get(at + k).stem())) {
                return false;
            }
        }
        return true;
    }
}
