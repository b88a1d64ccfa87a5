package org.folkmoot.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewordingTest {

    private static String reworded(String source, String... pathsAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndWords.length; i += 2) {
            words.put(pathsAndWords[i], pathsAndWords[i + 1]);
        }
        return Rewording.of(source, "en", "cy", words);
    }

    @Test
    void aTextAloneBecomesTextsByLanguageAndItsCommentStays() {
        assertEquals("""
                # at the top
                title:
                  en: Our park, and yours # a note
                  cy: Ein parc

                label: "x"
                """, reworded("""
                # at the top
                title: Our park, and yours # a note

                label: "x"
                """, "title", "Ein parc"));
    }

    @Test
    void betweenBracesItStaysOnItsLine() {
        assertEquals(
                "unit: {one: {en: resident, cy: preswylydd}, many: residents}\n",
                reworded("unit: {one: resident, many: residents}\n", "unit.one", "preswylydd"));
        assertEquals(
                "title: {en: 😀 Park, ar: حديقة, cy: \"Parc: {da}\"} # end",
                reworded("title: {en: 😀 Park, ar: حديقة} # end", "title", "Parc: {da}"));
        assertEquals("title: {en: A, cy: C, ar: B}", reworded("title: {en: A, cy: Old, ar: B}", "title", "C"));
    }

    @Test
    void aListBetweenBracketsStaysOnItsLine() {
        assertEquals("l: [A, {en: B, cy: C}]\n", reworded("l: [A, B]\n", "l[2]", "C"));
    }

    @Test
    void longTextsKeepTheirLinesAndBlankLinesBetweenKeysStay() {
        assertEquals("""
                why:
                  en: |
                    One.

                    - two
                  cy: |
                    Un.

                    - dau

                # next comes
                next:
                  en: >
                    Folded
                    text
                  cy: Tri
                """, reworded("""
                why: |
                  One.

                  - two

                # next comes
                next: >
                  Folded
                  text
                """, "why", "Un.\n\n- dau", "next", "Tri"));
        assertEquals("""
                why:
                  en: |
                    One.
                  cy: |
                    Un.
                    Dau.

                next: x
                """, reworded("""
                why:
                  en: |
                    One.
                  cy: |
                    Hen.

                next: x
                """, "why", "Un.\nDau."));
        assertEquals("""
                why:
                  en: |
                    One.
                  cy: Un.

                next: x
                """, reworded("""
                why:
                  en: |
                    One.

                next: x
                """, "why", "Un."));
    }

    @Test
    void entriesOfListsAreFoundByTheirIdsOrNumbers() {
        assertEquals(
                """
                pages:
                  - id: first
                    title:
                      en: First
                      cy: Cyntaf
                    questions:
                      - {id: park, text: {en: "What, then?", cy: Beth}, options: [{id: a, label: {en: A, cy: Â}}]}
                names:
                  - One
                  - en: Two
                    cy: Dau
                """,
                reworded(
                        """
                pages:
                  - id: first
                    title: First
                    questions:
                      - {id: park, text: "What, then?", options: [{id: a, label: A}]}
                names:
                  - One
                  - Two
                """,
                        "pages[first].title",
                        "Cyntaf",
                        "pages[first].questions[park].text",
                        "Beth",
                        "names[2]",
                        "Dau",
                        "pages[first].questions[park].options[a].label",
                        "Â"));
    }

    @Test
    void whateverIsWrittenComesOutAsItWentIn() {
        List<String> nasty = List.of(
                "yes",
                "null",
                "~",
                "- a",
                "# a",
                "a: b",
                "a #b",
                "'",
                "\"",
                "\\",
                "%",
                "@x",
                "`x",
                "{",
                "}",
                "[a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "?",
                "a\nb",
                "a\n\n b",
                "a\tb",
                "\u0007",
                "\u2028",
                "\uFEFFa",
                "😀",
                "٣ سنوات",
                "a  b",
                "1",
                "=1+1",
                "a,b",
                "a:",
                ": a",
                "\u0085",
                "line\n# no comment\nkey: value");
        for (String words : nasty) {
            for (String source : List.of(
                    "t: x\nu: y\n",
                    "t: {en: x}\nu: y",
                    "t:\n  en: x\n  cy: old\nu: y",
                    "t:\n  cy: |\n    old\n    more\n\n  en: x\nu: y",
                    "v: [{id: a, t: x}]\nt: |\n  x\n  z\n")) {
                String result = reworded(source, "t", words);
                YamlMap map = YamlMap.read("f", result, new Problems())
                        .flatMap(all -> all.map("t"))
                        .orElseThrow();
                assertEquals(words.strip(), map.string("cy").map(String::strip).orElse(words.strip()), result);
                assertTrue(result.contains("u: y") || result.startsWith("v: [{id: a, t: x}]\n"), result);
            }
        }
    }

    @Test
    void twiceIsOnce() {
        String once = reworded("t: x # note\nl: [{id: a, w: y}]\n", "t", "Un: dau", "l[a].w", "z, z");
        assertEquals(once, reworded(once, "t", "Un: dau", "l[a].w", "z, z"));
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> reworded("t: x", "nothing", "y"));
        assertThrows(IllegalArgumentException.class, () -> reworded("t: [x]", "t", "y"));
        assertThrows(IllegalArgumentException.class, () -> reworded("t: [x", "t", "y"));
    }
}
