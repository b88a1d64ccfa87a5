package org.folkmoot.transfer;

/** Takes the rows of a file, one after another. */
@FunctionalInterface
interface RowSink {
    void row(FileRow row);
}
