package org.folkmoot.story;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;

/**
 * A story and what officers decided of it.
 *
 * @param state {@link State#WAITING} again as soon as the story is another than the one that was read
 * @param nameShown whether the name is shown
 * @param pictureShown whether the picture is shown, if there is one
 * @param alt what readers who cannot see the picture are told
 * @param reason why it is not shown; blank if nobody said
 * @param decided when anything was last decided; empty for one that nobody has looked at
 */
public record Review(
        Telling telling,
        State state,
        Redaction redaction,
        boolean nameShown,
        boolean pictureShown,
        String alt,
        String reason,
        Optional<Instant> decided) {

    /** What became of a story. */
    public enum State {
        WAITING("waiting"),
        SHOWN("shown"),
        REFUSED("refused");

        private final String id;

        State(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** What an officer sets down beside a decision. */
    public record Settings(Redaction redaction, boolean nameShown, boolean pictureShown, String alt) {}

    static Review of(Telling telling, Optional<ReviewRow> row) {
        return new Review(
                telling,
                row.filter(read -> read.ofHash().equals(telling.hash()))
                        .map(ReviewRow::known)
                        .orElse(State.WAITING),
                row.map(read -> Redaction.of(read.hidden())).orElse(Redaction.NONE),
                row.map(ReviewRow::nameShown).orElse(true),
                row.map(ReviewRow::pictureShown).orElse(true),
                row.map(ReviewRow::alt)
                        .filter(words -> !words.isEmpty())
                        .or(() -> telling.picture().map(KeptPicture::alt))
                        .orElse(""),
                row.map(ReviewRow::reason).orElse(""),
                row.map(ReviewRow::decided));
    }

    public ResponseId response() {
        return telling.response();
    }

    public QuestionId question() {
        return telling.question();
    }

    /** The words that readers see. */
    public String shownText() {
        return redaction.applied(telling.text());
    }

    /** The name that readers see, if any. */
    public Optional<String> shownName() {
        return telling.name().filter(name -> nameShown).map(redaction::applied);
    }

    /** The picture that readers see, if any, with the words for those who cannot see it. */
    public Optional<KeptPicture> shownPicture() {
        return telling.picture()
                .filter(picture -> pictureShown)
                .map(picture ->
                        new KeptPicture(picture.hash(), picture.type(), picture.width(), picture.height(), alt));
    }
}
