package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "👍👍🏽",
                "12345 !!!",
                "Litter",
                "Pot holes everywhere",
                "Staffs Moorlands market town",
                "Litter dog poo",
                "no coments",
                "pavment terible for whelchairs",
                "plz fix teh raods",
                "Nowt round ere for kids mate",
                "Mereshire Llandudno Abergavenny visit",
                "Pride in Stoke on Trent",
                "Cannock Chase",
                "speeding HGVs lorries A34",
                "Mrs Kowalski's shop",
                "Cwtch cafe Aberystwyth brilliant",
                "gr8 comunity spirt n frendly ppl",
                "youthclub skatepark MUGA",
                "I'am a Democrate."
            })
    void shortAndMisspeltEnglishStaysEnglish(String text) {
        assertTrue(KnownLanguage.of(text, "en"));
        assertTrue(KnownLanguage.of(text, "en-x-easy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Potrzebujemy więcej przystanków autobusowych w centrum",
                "Bardzo lubię tutejszy park i bibliotekę",
                "Rydym yn falch iawn o'r gymuned yma",
                "Dim digon o leoedd parcio yn y dref",
                "Les rues sont sales et il y a des trous",
                "Necesitamos más autobuses por la noche",
                "Am nevoie de mai multe locuri de parcare",
                "گلیوں کی صفائی کی ضرورت ہے",
                "আমাদের আরও বাস দরকার",
                "我们需要更多的公交车",
                "Нам нужны автобусы"
            })
    void otherLanguagesAreToldEvenOnAnEnglishForm(String text) {
        assertFalse(KnownLanguage.of(text, "en"));
    }

    @Test
    void onAWelshFormLittleIsEnoughToTellWelsh() {
        assertFalse(KnownLanguage.of("Llyfrgell", "cy"));
        assertFalse(KnownLanguage.of("Mwy o fysiau", "cy"));
        assertTrue(KnownLanguage.of("Library", "cy"));
        assertTrue(KnownLanguage.of("More buses and the library should be open longer", "cy"));
    }

    @Test
    void noneOfOurEnglishCommentsIsTakenForAnother() throws IOException {
        for (String file : List.of("train.csv", "test.csv")) {
            assertEquals(
                    List.of(),
                    Samples.comments(file).stream()
                            .map(Coded::text)
                            .filter(text -> !KnownLanguage.of(text, "en"))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ŵ", "word ", "a.b@c", "http://", "\ud800", "(a+)+$", "é\u0301"})
    void aLongTextIsNoTrouble(String piece) {
        KnownLanguage.of(piece.repeat(10_000), "en");
    }
}
