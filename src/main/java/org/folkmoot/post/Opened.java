package org.folkmoot.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file says, before an officer has looked at it.
 *
 * @param text the words, with their subject as the first line; blank if there are none, as in a photograph of a letter
 * @param sent the day on which a mail says that it was sent
 * @param notices what an officer should know about how it was read
 */
record Opened(
        Kind kind,
        String text,
        Sender sender,
        Optional<LocalDate> sent,
        List<Attached> attached,
        List<Notice> notices) {

    Opened {
        attached = List.copyOf(attached);
        notices = List.copyOf(notices);
    }

    enum Kind {
        MAIL,
        WORD,
        PDF,
        TEXT
    }

    enum Notice {
        /** Only a formatted text was there, and its form is lost. */
        FROM_HTML,
        /** The encoding was not said or was wrong, and was guessed. */
        ENCODING_GUESSED,
        /** The text was cut at {@link OpenedFiles#LONGEST} characters. */
        CUT,
        /** A document without text, most likely a picture of one. */
        NO_TEXT
    }

    /** Who sent it, as far as the file says; fields are blank where it does not. */
    record Sender(String name, String email, String telephone, String address) {
        static final Sender NOBODY = new Sender("", "", "", "");
    }

    /**
     * A file that came with a mail.
     *
     * @param text its words, where it could be read
     */
    record Attached(String name, String type, long size, Optional<String> text) {}
}
