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
        NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE),
        NOT_A_FORM(HttpStatus.UNSUPPORTED_MEDIA_TYPE);

        final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    final transient Reason reason;

    FormRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }
}
