package org.folkmoot.survey.kind;

import java.util.List;
import org.folkmoot.survey.Kinds;

/** The built-in kinds without a framework, for commands and tests that start none. */
public final class StandardKinds {

    private StandardKinds() {}

    public static Kinds all() {
        return new Kinds(List.of(
                new SingleChoice(),
                new MultipleChoice(),
                new AgreementGrid(),
                new Scale(),
                new Ranking(),
                new ShortText(),
                new LongText(),
                new Number(),
                new Date(),
                new Postcode(),
                new Place()));
    }
}
