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

    @Context
    @Bean(preDestroy = "stop")
    Scheduler scheduler(DataSource database, DataSourceResolver resolver, List<Recurring> offered) {
        List<RecurringTask<Void>> tasks = offered.stream().map(Jobs::task).toList();
        // The injected source hands out connections inside transactions only; the scheduler needs the pool itself.
        Scheduler scheduler = Scheduler.create(resolver.resolve(database))
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(POLL)
                .build();
        scheduler.start();
        return scheduler;
    }

    private static RecurringTask<Void> task(Recurring job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }
}
