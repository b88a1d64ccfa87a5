package org.folkmoot.job;

/** Long work that cannot be done. The message is for officers: what is wrong, and what to do; at most 2,000 characters. */
public final class WorkFailed extends RuntimeException {
    public WorkFailed(String message) {
        super(message);
    }
}
