package org.folkmoot.web;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for the bodies with files that are being worked on, all together: an eighth of what this Java may use.
 */
@Singleton
final class UploadBudget {
    private final AtomicLong left;

    UploadBudget() {
        this(Math.max(2L * FormDoor.LARGEST_WITH_FILES, Runtime.getRuntime().maxMemory() / 8));
    }

    UploadBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Whether there was room; if so it is taken until {@link #give} is called with the same number. */
    boolean take(long bytes) {
        long before = left.getAndUpdate(now -> now >= bytes ? now - bytes : now);
        return before >= bytes;
    }

    void give(long bytes) {
        left.addAndGet(bytes);
    }
}
