package org.folkmoot.account.signin;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.account.ConsultationNames;

/** Two consultations, without any survey. */
@Factory
@Requires(property = "test.consultations")
final class KnownConsultations {
    @Singleton
    @Primary
    ConsultationNames names() {
        return () -> new TreeMap<>(Map.of("communities", "Our communities", "connected", "A connected county"));
    }
}
