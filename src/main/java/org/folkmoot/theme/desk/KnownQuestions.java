package org.folkmoot.theme.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.store.Moments;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;

/** The open questions, kept for a while: to count all comments anew for each one that is read would take longest of all. */
@Singleton
final class KnownQuestions {
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final OpenQuestions questions;
    private final Moments moments;
    private final Map<String, Counted> known = new ConcurrentHashMap<>();

    KnownQuestions(OpenQuestions questions, Moments moments) {
        this.questions = questions;
        this.moments = moments;
    }

    private record Counted(Instant at, List<OpenQuestion> all) {}

    /** With counts as they are now. */
    List<OpenQuestion> counted(String consultation, String language) {
        List<OpenQuestion> all = questions.of(consultation, language);
        known.put(consultation + " " + language, new Counted(moments.now(), all));
        return all;
    }

    /** Whose counts may be some seconds old; one that has its first comment since may be missing. */
    List<OpenQuestion> of(String consultation, String language) {
        Counted before = known.get(consultation + " " + language);
        boolean good = before != null && before.at().plus(GOOD_FOR).isAfter(moments.now());
        return good ? before.all() : counted(consultation, language);
    }
}
