package org.folkmoot.account;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
@Requires(missingBeans = ConsultationNames.class)
final class NoConsultations implements ConsultationNames {
    @Override
    public Map<String, String> titles() {
        return Map.of();
    }
}
