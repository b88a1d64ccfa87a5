package org.folkmoot.job;

import static org.junit.jupiter.api.Assertions.*;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
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
    void noCommandRunsIt() {
        try (ApplicationContext command = ApplicationContext.run(Databases.with(database(), Map.of()))) {
            assertFalse(command.containsBean(Scheduler.class));
        }
    }
}
