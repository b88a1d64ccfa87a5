package org.folkmoot.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Runs what the rooms offer; there is no scheduler at all where {@code folkmoot.scheduler} is not true. */
@Factory
@Requires(property = "folkmoot.scheduler", value = "true")
final class Jobs {
    private static final Duration POLL = Duration.ofSeconds(10);
    /** Work of a process that was killed is taken up by another after six beats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** How long a stop waits for work under way before it is broken off, to be taken up at the next start. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private static final int THREADS = 4;

    @Context
    @Bean(preDestroy = "stop")
    Scheduler scheduler(DataSource database, DataSourceResolver resolver, List<Recurring> offered, Works works) {
        List<RecurringTask<Void>> tasks = offered.stream().map(Jobs::task).toList();
        // The injected source hands out connections inside transactions only; the scheduler needs the pool itself.
        Scheduler scheduler = Scheduler.create(resolver.resolve(database), works.task())
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LAST_WAIT)
                .enableImmediateExecution()
                .build();
        scheduler.start();
        works.resume(scheduler);
        return scheduler;
    }

    private static RecurringTask<Void> task(Recurring job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }
}
