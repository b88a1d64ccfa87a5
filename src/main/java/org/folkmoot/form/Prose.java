package org.folkmoot.form;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Language;
import org.folkmoot.web.Said;

/**
 * A piece of a longer text: a paragraph or a list. Definitions are plain text, in which an empty line parts paragraphs and
 * lines that begin with a hyphen are items of a list.
 *
 * @param paragraph blank where it is a list
 * @param items empty where it is a paragraph
 * @param spoken the language of the words, as browsers know it, where it is not that of the page; else blank
 */
record Prose(String paragraph, List<String> items, String spoken) {

    /** A text in a language or, where it has none in it, in another, which is named then. */
    static List<Prose> of(Text text, String language) {
        String spoken = new Language(text.spoken(language)).html();
        return spoken.equals(new Language(language).html())
                ? of(text.in(language))
                : of(text.in(language)).stream()
                        .map(piece -> new Prose(piece.paragraph, piece.items, spoken))
                        .toList();
    }

    /** A text of one line in a language or, where it has none in it, in another. */
    static Said line(Text text, String language) {
        return Said.of(text.in(language), text.spoken(language), language);
    }

    static List<Prose> of(String text) {
        List<Prose> pieces = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            String words = line.strip();
            if (words.startsWith("- ")) {
                paragraph(lines, pieces);
                items.add(words.substring(2).strip());
            } else if (words.isEmpty()) {
                paragraph(lines, pieces);
                list(items, pieces);
            } else if (!items.isEmpty() && line.startsWith(" ")) {
                items.set(items.size() - 1, items.getLast() + " " + words);
            } else {
                list(items, pieces);
                lines.add(words);
            }
        }
        return pieces;
    }

    private static void paragraph(List<String> lines, List<Prose> pieces) {
        if (!lines.isEmpty()) {
            pieces.add(new Prose(String.join(" ", lines), List.of(), ""));
            lines.clear();
        }
    }

    private static void list(List<String> items, List<Prose> pieces) {
        if (!items.isEmpty()) {
            pieces.add(new Prose("", List.copyOf(items), ""));
            items.clear();
        }
    }
}
