package org.folkmoot.account;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Tells the framework who is signed in. Only a request with the cookie costs a look into the database. */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final SignedIn signedIn;
    private final ExecutorService waiting;

    SessionFetcher(SignedIn signedIn, @Named(TaskExecutors.BLOCKING) ExecutorService waiting) {
        this.signedIn = signedIn;
        this.waiting = waiting;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = request.getPath().startsWith("/static/") ? Optional.empty() : signedIn.token(request);
        return token.isEmpty()
                ? Publishers.empty()
                : Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                        () -> signedIn.authenticate(request, token.get()).orElse(null), waiting));
    }
}
