package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aVisitorNamesOnlyWhatCanBeALanguage() {
        assertEquals(Optional.of(new Language("en-x-easy")), Language.of("en-x-easy"));
        assertEquals(Optional.of(new Language("pt-BR")), Language.of("pt-BR"));
        for (String none : List.of("", "zz", "english", "en_GB", "en;q=1", "../en", "en-x-easy-en-x-easy-en", "EN")) {
            assertEquals(Optional.empty(), Language.of(none), none);
        }
    }

    @Test
    void theNearestOfThoseOfferedIsTaken() {
        assertEquals(Optional.of("en"), new Language("en-x-easy").among(List.of("cy", "en")));
        assertEquals(Optional.of("en-x-easy"), new Language("en-x-easy").among(List.of("en", "en-x-easy")));
        assertEquals(Optional.of("zh"), new Language("zh-Hant-HK").among(List.of("en", "zh")));
        assertEquals(Optional.empty(), new Language("cy").among(List.of("en")));
        assertEquals(Optional.empty(), new Language("en").among(List.of("en-x-easy")), "nobody is put into easy read");
    }

    @Test
    void browsersAreToldTheLanguageAndItsDirection() {
        assertEquals("en", new Language("en-x-easy").html());
        assertEquals("ltr", new Language("en-x-easy").direction());
        for (String fromTheRight : List.of("ar", "ar-EG", "he", "fa", "ur", "ur-x-easy", "ps")) {
            assertEquals("rtl", new Language(fromTheRight).direction(), fromTheRight);
        }
        assertEquals("ltr", new Language("az").direction());
        assertTrue(new Language("cy-x-easy").easy());
        assertFalse(new Language("cy").easy());
    }

    @Test
    void theirOwnNamesBeginWithACapital() {
        assertEquals("Cymraeg", new Language("cy").ownName());
        assertEquals("English", new Language("en").ownName());
        assertEquals("العربية", new Language("ar").ownName());
        assertEquals("Polski", new Language("pl").ownName());
    }

    @Test
    void daysAreNamedInTheLanguage() {
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", new Language("cy").locale())
                .format(LocalDate.of(2031, 3, 31));
        assertEquals("dydd llun 31 mawrth 2031", day.toLowerCase(java.util.Locale.ROOT));
        assertEquals("en-GB", new Language("en-x-easy").locale().toLanguageTag());
    }
}
