package org.folkmoot.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file for the browser: written whole before a byte is sent, so that one that fails half way reaches nobody. */
public final class Download {

    private Download() {}

    /** What writes the file. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * The file as an attachment of this name. It waits on disk, readable by this program alone, and is gone once it is sent.
     *
     * @throws UncheckedIOException if the disk takes no more
     */
    public static StreamedFile of(String name, String type, Writing writing) {
        try {
            Path waiting = Files.createTempFile("folkmoot-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(waiting)) {
                    writing.to(out);
                }
                // Some systems take the file from its folder as soon as it is opened to be deleted, so its size is
                // asked first.
                long size = Files.size(waiting);
                return new StreamedFile(
                                Files.newInputStream(waiting, StandardOpenOption.DELETE_ON_CLOSE),
                                MediaType.of(type),
                                0,
                                size)
                        .attach(name);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(waiting);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " could not be written", e);
        }
    }
}
