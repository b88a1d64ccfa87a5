package org.folkmoot.job;

import java.time.Duration;

/**
 * Work to be done again and again while the server runs. A room offers one as a bean; it runs first soon after the start.
 *
 * @param name unique in the house, for example {@code account-purge}; at most 100 characters
 * @param every time between the end of one run and the start of the next
 * @param work run by one process at a time; when it throws, it is logged and tried again at the next turn
 */
public record Recurring(String name, Duration every, Runnable work) {}
