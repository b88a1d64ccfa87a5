package org.folkmoot.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders on disk for large files, one for each form that brings any, for as long as the form is worked on. */
@Singleton
final class UploadFolders {
    /** All bodies on disk at once, together. */
    static final long MOST = 2L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolders.class);
    private static final String PREFIX = "folkmoot-upload-";
    /** What is to be left on the disk for everything else. */
    private static final long SPARE = 256L << 20;
    /** Longer than any form takes: what is older was left by a process that was killed. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private final Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    private final UploadBudget budget = new UploadBudget(MOST);

    UploadFolders() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            // The file system's time, by which nothing of ours is reckoned.
            Instant before = Instant.ofEpochMilli(System.currentTimeMillis()).minus(OLDEST);
            for (Path folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("Folders of earlier uploads in {} could not be looked through", parent, e);
        }
    }

    /** A folder for a body, and how much room it took. */
    record Folder(Path path, long size) {}

    /**
     * A new folder that only this account can read.
     *
     * @throws FormRefused when there is no room for so many bytes now
     */
    Folder open(long size) {
        if (!budget.take(size)) {
            throw new FormRefused(FormRefused.Reason.NO_ROOM);
        }
        boolean made = false;
        try {
            if (Files.getFileStore(parent).getUsableSpace() < size + SPARE) {
                LOG.warn("The disk of {} has too little room for an upload of {} bytes", parent, size);
                throw new FormRefused(FormRefused.Reason.NO_ROOM);
            }
            Folder folder = new Folder(Files.createTempDirectory(parent, PREFIX), size);
            made = true;
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for an upload could be made in " + parent, e);
        } finally {
            if (!made) {
                budget.give(size);
            }
        }
    }

    void close(Folder folder) {
        budget.give(folder.size());
        try {
            delete(folder.path());
        } catch (IOException e) {
            LOG.warn(
                    "The upload in {} could not be deleted; it is deleted a day after at the next start",
                    folder.path(),
                    e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
