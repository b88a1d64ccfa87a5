package org.folkmoot.response;

/** The same responses are being taken in by another process, which has not ended yet; nothing was kept. */
public final class ArrivalsClashed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArrivalsClashed(Throwable cause) {
        super(
                "Some of these responses are being taken in by another import at this moment, so nothing of this file was"
                        + " kept. When the other import has ended, run this one again: what is here by then is left alone.",
                cause);
    }
}
