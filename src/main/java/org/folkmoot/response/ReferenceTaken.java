package org.folkmoot.response;

/** A reference that a file brings belongs to a response to another survey of the same consultation. */
public final class ReferenceTaken extends RuntimeException {

    private final String reference;

    ReferenceTaken(String reference, String survey) {
        super("The reference " + reference + " belongs to a response to the survey “" + survey
                + "”. Give the responses of this file references of their own, or none.");
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }
}
