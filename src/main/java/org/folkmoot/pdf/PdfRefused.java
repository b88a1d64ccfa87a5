package org.folkmoot.pdf;

/** A PDF that is not read. */
public final class PdfRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        BROKEN,
        /** Encrypted, even if it can be opened without a password. */
        LOCKED,
        /** It would take far more room or time than its size tells. */
        BOMB
    }

    private final Reason reason;

    PdfRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    PdfRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
