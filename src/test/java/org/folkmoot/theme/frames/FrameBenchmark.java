package org.folkmoot.theme.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.folkmoot.store.Databases;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.theme.FrameLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code merged into another over 400,000 codings of 100,000 comments, its preview in counts included. */
@Tag("benchmark")
class FrameBenchmark {
    private static final String[] FILL = {
        "insert into response (id, consultation, survey, edition, reference, submission_key, channel, submitted, language,"
                + " made_up, disposition, answers) select gen_random_uuid(), 'communities', 'residents', 1, 'B' || g.n,"
                + " 'B' || g.n, 'online', timestamp with time zone '2026-10-10 10:00:00+00', 'en', true, 'included', '{}'"
                + " from generate_series(1, 50000) as g(n)",
        "insert into comment (id, response_id, consultation, survey, question, language, words) select gen_random_uuid(),"
                + " r.id, r.consultation, r.survey, q.name, 'en', 'Friendly people' from response r"
                + " cross join (values ('proud'), ('improve')) as q(name)",
        "insert into coding (id, comment_id, response_id, consultation, survey, question, code, coder, kind, status,"
                + " frame_version, at_time) select gen_random_uuid(), c.id, c.response_id, c.consultation, c.survey,"
                + " c.question, m.code, 'Ann', 'person', 'accepted', 'x', timestamp with time zone"
                + " '2026-10-10 10:00:00+00' from comment c cross join (values ('heritage'), ('friendliness'),"
                + " ('countryside'), ('events-pride')) as m(code)"
    };

    @Test
    void onH2(@TempDir Path folder) throws SQLException {
        run("H2", Databases.h2(), folder);
    }

    @Test
    void onPostgres(@TempDir Path folder) throws SQLException {
        run("PostgreSQL", Databases.postgres(), folder);
    }

    private static void run(String name, Map<String, String> database, Path folder) throws SQLException {
        try (FrameHouse house = new FrameHouse(database, folder.resolve("surveys"))) {
            DataSource source = house.bean(DataSource.class);
            try (Connection connection = ((DelegatingDataSource) source)
                            .getTargetDataSource()
                            .getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : FILL) {
                    statement.executeUpdate(sql);
                }
                statement.execute("analyze");
            }
            FrameLog log = house.bean(FrameLog.class);
            FrameChange merge = new FrameChange.Merged("friendliness", "heritage");
            long start = System.nanoTime();
            Effect effect =
                    house.bean(FrameCounts.class).effect(house.frame(), log.after(FrameHouse.COMMUNITIES, merge));
            long shown = System.nanoTime();
            assertInstanceOf(
                    FrameLog.Outcome.Done.class,
                    log.change(FrameHouse.COMMUNITIES, house.frame().version(), merge, FrameHouse.ANN));
            long made = System.nanoTime();
            Count after = house.bean(FrameCounts.class).of(house.frame()).get("heritage");
            long counted = System.nanoTime();
            assertEquals(100_000, effect.moved().codings());
            assertEquals(new Count(200_000, 100_000, 50_000), after);
            System.out.printf(
                    "BENCHMARK merge over 400,000 codings on %s (goal under 5 s): preview %.1f s, merge %.2f s;"
                            + " the whole frame counted anew %.1f s%n",
                    name, (shown - start) / 1e9, (made - shown) / 1e9, (counted - made) / 1e9);
        }
    }
}
