package org.folkmoot.web;

import io.micronaut.http.HttpStatus;

/** A posted body that is not read; the page of its status tells the person what to do. */
final class FormRefused extends RuntimeException {
    enum Reason {
        MALFORMED(HttpStatus.BAD_REQUEST),
        TOO_MANY_FIELDS(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        NAME_TOO_LONG(HttpStatus.BAD_REQUEST),
        TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        FILE_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        UPLOAD_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        TOO_MANY_FILES(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        TOKEN(HttpStatus.FORBIDDEN),
        NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE),
        NOT_A_FORM(HttpStatus.UNSUPPORTED_MEDIA_TYPE);

        final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    final transient Reason reason;

    /** The limit that was passed, as the page names it; 0 where it names none. */
    final int most;

    FormRefused(Reason reason) {
        this(reason, 0);
    }

    FormRefused(Reason reason, int most) {
        super(reason.name());
        this.reason = reason;
        this.most = most;
    }
}
