package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the public reaches this site, such as {@code https://consult.mereshire.example}, without a slash at its end: what the
 * property {@code folkmoot.address} says, else what the browser of the request calls us.
 */
@Singleton
public final class PublicAddress {
    private static final Pattern SITE = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?");

    private final String configured;
    private final boolean https;

    PublicAddress(
            @Property(name = "folkmoot.address", defaultValue = "") String configured,
            @Property(name = "folkmoot.https") boolean https) {
        if (!configured.isEmpty() && !SITE.matcher(configured).matches()) {
            throw new IllegalArgumentException("folkmoot.address is \"" + configured
                    + "\": write scheme and host alone, as in https://consult.mereshire.example");
        }
        this.configured = configured;
        this.https = https;
    }

    public String of(HttpRequest<?> request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        String host = Optional.ofNullable(request.getHeaders().get("Host"))
                .filter(named -> HOST.matcher(named).matches())
                .orElse("localhost");
        return (https ? "https://" : "http://") + host;
    }
}
