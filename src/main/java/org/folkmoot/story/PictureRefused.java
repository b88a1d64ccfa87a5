package org.folkmoot.story;

/** A file that is not taken as a picture. */
public final class PictureRefused extends Exception {
    /** Why, as the last word of the key of the message that tells it. */
    public enum Reason {
        /** Not a JPEG, PNG or GIF, whatever its name says. */
        NOT_A_PICTURE("kind"),
        /** More bytes than {@link Picture#MOST_BYTES}. */
        TOO_LARGE("large"),
        /** More width, height or pixels than are taken. */
        TOO_MANY_PIXELS("pixels"),
        /** Begins as a picture and cannot be read to its end. */
        DAMAGED("damaged");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private final Reason reason;

    PictureRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    PictureRefused(Reason reason, Exception cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
