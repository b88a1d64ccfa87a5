package org.folkmoot.paper;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.folkmoot.answer.Written;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.response.Holding;

@Factory
final class PaperHolding {

    /** What was keyed of a form goes with its answers; that it came in, and who keyed it when, stays in the ledger. */
    @Singleton
    Holding keyings(KeyingRepository keyings) {
        String nothing = AnswerJson.of(Written.NOTHING);
        return new Holding("keyings", (comments, revision) -> {}, response -> {
            keyings.eraseQuestions(response.value());
            keyings.eraseProposals(response.value());
            keyings.eraseSettlements(response.value(), nothing);
            keyings.erase(response.value(), nothing);
        });
    }
}
