package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Learns the codes of each consultation from what people decided. */
@Singleton
public class Trainer {
    private final LearntRepository learnt;

    Trainer(LearntRepository learnt) {
        this.learnt = learnt;
    }

    /** The last learning by which comments were predicted; empty before there was one. */
    public Optional<Learnt> current(String consultation) {
        return learnt.findTop1ByConsultationOrderByAtTimeDescAndIdDesc(consultation)
                .map(LearntRow::learnt);
    }
}
