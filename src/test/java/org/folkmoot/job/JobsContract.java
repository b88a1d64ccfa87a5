package org.folkmoot.job;

import static org.junit.jupiter.api.Assertions.*;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.Test;

/** What the scheduler does on both databases. */
abstract class JobsContract {
    abstract Map<String, String> database();

    @Test
    void whatARoomOffersIsRunByTheServer() throws InterruptedException {
        try (ApplicationContext server = ApplicationContext.run(
                Databases.with(database(), Map.of("folkmoot.scheduler", true, "test.work", true)))) {
            assertTrue(server.getBean(CountDownLatch.class).await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void longWorkIsDoneOnceAndTellsWhatBecameOfIt() throws InterruptedException {
        try (ApplicationContext server = ApplicationContext.run(
                Databases.with(database(), Map.of("folkmoot.scheduler", true, "test.work", true)))) {
            Works works = server.getBean(Works.class);
            assertTrue(works.find(Counted.GOOD).isEmpty());
            for (UUID id : List.of(Counted.GOOD, Counted.BAD, Counted.BROKEN)) {
                works.begin("test-long", id);
                works.begin("test-long", id);
            }
            Work good = ended(works, Counted.GOOD);
            assertEquals(Work.State.DONE, good.state());
            assertEquals(7, good.done());
            assertEquals(100, good.percent());
            assertEquals(
                    Optional.of("The page is a cat."), ended(works, Counted.BAD).problem());
            Work broken = ended(works, Counted.BROKEN);
            assertEquals(Work.State.FAILED, broken.state());
            assertEquals(Optional.empty(), broken.problem(), "what broke is for the log");
        }
    }

    /** Begun where no scheduler was, as by a process that ended in between. */
    @Test
    void workThatWasLeftIsTakenUpAtTheNextStart() throws InterruptedException {
        Map<String, String> database = database();
        try (ApplicationContext command = ApplicationContext.run(Databases.with(database, Map.of("test.work", true)))) {
            command.getBean(Works.class).begin("test-long", Counted.GOOD);
            assertTrue(command.getBean(Works.class)
                    .find(Counted.GOOD)
                    .orElseThrow()
                    .open());
        }
        try (ApplicationContext server = ApplicationContext.run(
                Databases.with(database, Map.of("folkmoot.scheduler", true, "test.work", true)))) {
            assertEquals(
                    Work.State.DONE,
                    ended(server.getBean(Works.class), Counted.GOOD).state());
        }
    }

    private static Work ended(Works works, UUID id) throws InterruptedException {
        while (works.find(id).orElseThrow().open()) {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        return works.find(id).orElseThrow();
    }

    @Test
    void noCommandRunsIt() {
        try (ApplicationContext command = ApplicationContext.run(Databases.with(database(), Map.of()))) {
            assertFalse(command.containsBean(Scheduler.class));
        }
    }
}
