package org.folkmoot.job;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = (done, total) -> {};

    /**
     * @param done how many things are done
     * @param total how many there are; 0 if not known
     */
    void step(long done, long total);
}
