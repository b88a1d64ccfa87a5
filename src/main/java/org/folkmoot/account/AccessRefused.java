package org.folkmoot.account;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/**
 * Someone not signed in who asks for a page is sent to sign in and comes back to it; all else is told that it may not. Where no
 * line of the table speaks of a path, there is no page: a resident who mistypes an address is not asked to sign in.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AccessRefused implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ErrorResponseProcessor<?> errors;

    AccessRefused(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        HttpRequest<?> asked = request;
        if (!Access.names(asked.getPath())) {
            return page(asked, refusal, HttpStatus.NOT_FOUND);
        }
        if (SignedIn.officer(asked).isEmpty() && asked.getMethod() == HttpMethod.GET) {
            return HttpResponse.seeOther(UriBuilder.of("/sign-in")
                    .queryParam("next", asked.getPath())
                    .build());
        }
        return page(asked, refusal, HttpStatus.FORBIDDEN);
    }

    private MutableHttpResponse<?> page(HttpRequest<?> asked, AuthorizationException refusal, HttpStatus status) {
        return errors.processResponse(ErrorContext.builder(asked).cause(refusal).build(), HttpResponse.status(status));
    }
}
