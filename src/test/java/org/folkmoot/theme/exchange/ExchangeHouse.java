package org.folkmoot.theme.exchange;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;

/** A house without a server, to which residents of the sample consultation said what they are proud of. */
final class ExchangeHouse implements AutoCloseable {
    static final String COMMUNITIES = "communities";

    private final ApplicationContext context;

    ExchangeHouse(Map<String, String> database) {
        context = ApplicationContext.run(
                Databases.with(
                        database,
                        Map.of(
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)),
                "test");
        bean(Editions.class).publish();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void said(String reference, String language, String words) {
        said(context, reference, language, words);
    }

    static void said(ApplicationContext context, String reference, String language, String words) {
        context.getBean(Intake.class)
                .accept(new Submission(
                        new SurveyId(COMMUNITIES, "residents"),
                        1,
                        Written.of(Map.of("proud", List.of(words))),
                        new Provenance(
                                Channel.PAPER,
                                Instant.parse("2026-10-10T10:00:00Z"),
                                language,
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        reference,
                        Optional.of(reference),
                        Optional.empty()));
    }

    List<Filed> all() {
        List<Filed> all = new ArrayList<>();
        bean(FiledRepository.class).each(COMMUNITIES, FiledRepository.Which.HERE, UnaryOperator.identity(), all::add);
        return all;
    }

    Filed filed(String reference) {
        return all().stream()
                .filter(filed -> filed.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    UUID comment(String reference) {
        return filed(reference).comment().id();
    }

    @Override
    public void close() {
        context.close();
    }
}
