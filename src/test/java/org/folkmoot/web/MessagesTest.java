package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void textsAreFoundByRoomWithPlainApostrophesAndPlurals() {
        assertEquals("Back", messages.text("en", "web.back"));
        assertEquals("It isn't Ann's", messages.text("en", "test.plain"));
        assertEquals("Ann's 1,234 answers", messages.text("en", "test.plural", 1234, "Ann"));
        assertEquals("Ann's one answer", messages.text("en", "test.plural", 1, "Ann"));
    }

    @Test
    void aHoleIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> messages.text("en", "web.nothing"));
        assertThrows(IllegalArgumentException.class, () -> messages.text("en", "noroom.key"));
        assertThrows(IllegalArgumentException.class, () -> messages.text("en", "test.plural", 1));
    }
}
