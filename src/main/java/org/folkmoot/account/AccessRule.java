package org.folkmoot.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Holds every request to the {@link Access} table; no other rule gets a word. */
@Singleton
final class AccessRule implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication any) {
        return Publishers.just(
                Access.allows(SignedIn.officer(request), request.getMethod(), request.getPath())
                        ? SecurityRuleResult.ALLOWED
                        : SecurityRuleResult.REJECTED);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
