package org.folkmoot.job;

import java.util.UUID;

/**
 * Work that takes minutes, for which somebody waits on a page. A room offers one as a bean and begins it by {@link Works#begin}.
 *
 * @param kind unique in the house, for example {@code transfer-import}; at most 50 characters
 * @param task what is to be done
 */
public record LongWork(String kind, Task task) {

    /**
     * One piece of work. It may be broken off at any moment, by a stop of the server too, and is then begun again: it has to find
     * out by itself what it did before. On H2 it writes in portions of a few seconds, since nobody else can write meanwhile.
     */
    @FunctionalInterface
    public interface Task {
        /**
         * @param id of the thing that is worked on, as {@link Works#begin} was given it
         * @param progress keeps how far it has come for the page; not to be told anything inside a transaction that only reads
         * @throws WorkFailed when it cannot be done; its message is shown to the officer
         */
        void run(UUID id, Progress progress);
    }
}
