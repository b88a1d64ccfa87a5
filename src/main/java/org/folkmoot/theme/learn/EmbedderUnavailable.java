package org.folkmoot.theme.learn;

/** The language models cannot run on this machine; the message says why. Everything else works without them. */
public final class EmbedderUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    EmbedderUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
