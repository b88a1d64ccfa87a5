package org.folkmoot.form;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whole addresses of our pages, as the visitor reached them, to be written down or sent to oneself. */
@Singleton
final class SiteAddress {

    private final boolean https;

    SiteAddress(@Property(name = "folkmoot.https") boolean https) {
        this.https = https;
    }

    String of(HttpRequest<?> request, String path) {
        String host = Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST))
                .orElseGet(() -> request.getServerName());
        return (https ? "https://" : "http://") + host + path;
    }
}
