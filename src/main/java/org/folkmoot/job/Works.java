package org.folkmoot.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.store.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long work that rooms offer as {@link LongWork}: begun once, done by one process, begun again after a stop of the server. How
 * far it has come is kept in the database.
 */
@Singleton
public final class Works {

    private static final Logger LOG = LoggerFactory.getLogger(Works.class);
    private static final long TOUCH_NANOS = Duration.ofMillis(500).toNanos();

    private final WorkRepository repository;
    private final Moments moments;
    private final BeanProvider<Scheduler> scheduler;
    private final BeanContext beans;
    private final OneTimeTask<Void> task = Tasks.oneTime("long-work")
            .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
            .execute((instance, context) -> run(UUID.fromString(instance.getId())));

    Works(WorkRepository repository, Moments moments, BeanProvider<Scheduler> scheduler, BeanContext beans) {
        this.repository = repository;
        this.moments = moments;
        this.scheduler = scheduler;
        this.beans = beans;
    }

    /**
     * Begins work on a thing, unless it is under way. Not to be called inside a transaction.
     *
     * @param kind of a {@link LongWork} that is offered
     * @param id of the thing that is worked on; what is known of earlier work on it is forgotten
     */
    public void begin(String kind, UUID id) {
        repository.forget(id);
        if (repository.findById(id).isEmpty()) {
            Instant now = moments.now();
            repository.save(new WorkRow(id, kind, Work.State.WAITING.id(), 0, 0, null, now, now));
        }
        if (scheduler.isPresent()) {
            schedule(scheduler.get(), id);
        }
    }

    /** How far work on a thing has come, if any was begun. */
    public Optional<Work> find(UUID id) {
        return repository.findById(id).map(WorkRow::work);
    }

    OneTimeTask<Void> task() {
        return task;
    }

    /** Takes up what was begun and is known to no scheduler, since its process ended in between. */
    void resume(Scheduler ready) {
        repository.open().forEach(row -> schedule(ready, row.id()));
    }

    private void schedule(Scheduler ready, UUID id) {
        ready.scheduleIfNotExists(task.instance(id.toString()), Instant.now());
    }

    private void run(UUID id) {
        Work work = find(id).filter(Work::open).orElse(null);
        if (work == null) {
            return;
        }
        repository.update(id, Work.State.RUNNING.id(), work.done(), work.total(), null, moments.now());
        Map<String, LongWork> kinds = beans.getBeansOfType(LongWork.class).stream()
                .collect(Collectors.toMap(LongWork::kind, Function.identity()));
        Touching progress = new Touching(id);
        try {
            kinds.get(work.kind()).task().run(id, progress);
            progress.last();
            repository.end(id, Work.State.DONE.id(), null, moments.now());
        } catch (WorkFailed failed) {
            repository.end(id, Work.State.FAILED.id(), failed.getMessage(), moments.now());
        } catch (CancellationException stopped) {
            // Taken up again by the scheduler, here or in another process.
            throw stopped;
        } catch (RuntimeException broken) {
            LOG.error("Work of kind {} failed", work.kind(), broken);
            repository.end(id, Work.State.FAILED.id(), null, moments.now());
        }
    }

    /** Writes down twice a second at most how far it has come. */
    private final class Touching implements Progress {
        private final UUID id;
        private long next = System.nanoTime();
        private long done;
        private long total;

        private Touching(UUID id) {
            this.id = id;
        }

        @Override
        public void step(long done, long total) {
            this.done = done;
            this.total = total;
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The server is stopping");
            }
            if (System.nanoTime() - next >= 0) {
                last();
                next = System.nanoTime() + TOUCH_NANOS;
            }
        }

        private void last() {
            repository.update(id, Work.State.RUNNING.id(), done, total, null, moments.now());
        }
    }
}
