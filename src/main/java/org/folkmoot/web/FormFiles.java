package org.folkmoot.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads forms with files: into memory, or to disk where a route says so. What it takes up is given back by {@link #done}. */
@Singleton
final class FormFiles {
    /** Largest number of files in a form that is read into memory. */
    static final int MOST_IN_MEMORY = 10;

    private static final String IN_MEMORY = "folkmoot.upload";
    private static final String ON_DISK = "folkmoot.upload-folder";

    private final UploadBudget memory;
    private final UploadFolders folders;

    FormFiles(UploadBudget memory, UploadFolders folders) {
        this.memory = memory;
        this.folders = folders;
    }

    /** @throws FormRefused when the body is malformed, passes a limit, or there is no room for it now */
    FormBody inMemory(ServerHttpRequest<?> request) {
        int largest = FormDoor.LARGEST_WITH_FILES;
        long size = expected(request, largest, FormRefused.Reason.FILE_TOO_LARGE);
        if (!memory.take(size)) {
            throw new FormRefused(FormRefused.Reason.NO_ROOM);
        }
        request.setAttribute(IN_MEMORY, size);
        Map<String, Upload> files = new LinkedHashMap<>();
        Multipart.FileParts parts = new Multipart.FileParts() {
            @Override
            public int most() {
                return MOST_IN_MEMORY;
            }

            @Override
            public OutputStream begin(String name, String fileName, String type, Map<String, List<String>> before) {
                if (files.containsKey(name)) {
                    throw new FormRefused(FormRefused.Reason.MALFORMED);
                }
                return new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        files.put(name, new Upload(fileName, type, toByteArray()));
                    }
                };
            }
        };
        Map<String, List<String>> texts = read(request, largest, FormRefused.Reason.FILE_TOO_LARGE, parts);
        return new FormBody(texts, files, Map.of());
    }

    /**
     * @param ours whether a token is ours: without one among the texts before the first file nothing is written
     * @throws FormRefused when the body is malformed, passes a limit, or there is no room for it now
     */
    FormBody onDisk(ServerHttpRequest<?> request, int megabytes, int most, Predicate<String> ours) {
        long largest = (long) megabytes << 20;
        UploadFolders.Folder folder = folders.open(expected(request, largest, FormRefused.Reason.UPLOAD_TOO_LARGE));
        request.setAttribute(ON_DISK, folder);
        List<SentPart> sent = new ArrayList<>();
        Multipart.FileParts parts = new Multipart.FileParts() {
            @Override
            public int most() {
                return most;
            }

            @Override
            public OutputStream begin(String name, String fileName, String type, Map<String, List<String>> before)
                    throws IOException {
                if (!ours.test(
                        before.getOrDefault(FormTokens.FIELD, List.of("")).getFirst())) {
                    throw new FormRefused(FormRefused.Reason.TOKEN);
                }
                Path path = folder.path().resolve(Integer.toString(sent.size() + 1));
                sent.add(new SentPart(name, fileName, type, path));
                return Files.newOutputStream(path);
            }
        };
        Map<String, List<String>> texts = read(request, largest, FormRefused.Reason.UPLOAD_TOO_LARGE, parts);
        Map<String, List<SentFile>> files = new LinkedHashMap<>();
        sent.forEach(part ->
                files.computeIfAbsent(part.field, any -> new ArrayList<>()).add(part.file()));
        return new FormBody(texts, Map.of(), files);
    }

    /** Gives back the room that a body had taken, when all work on it is done, however it ended. */
    void done(HttpRequest<?> request) {
        request.removeAttribute(IN_MEMORY, Long.class).ifPresent(memory::give);
        request.removeAttribute(ON_DISK, UploadFolders.Folder.class).ifPresent(folders::close);
    }

    private record SentPart(String field, String name, String type, Path path) {
        SentFile file() {
            return new SentFile(name, type, path, path.toFile().length());
        }
    }

    private static long expected(ServerHttpRequest<?> request, long largest, FormRefused.Reason tooLarge) {
        long expected = request.byteBody().expectedLength().orElse(largest);
        if (expected > largest) {
            // Closing the body lets the server drop it.
            request.byteBody().move().close();
            throw tooLarge(largest, tooLarge);
        }
        return expected;
    }

    private static FormRefused tooLarge(long largest, FormRefused.Reason reason) {
        return new FormRefused(reason, (int) (largest >> 20));
    }

    private static Map<String, List<String>> read(
            ServerHttpRequest<?> request, long largest, FormRefused.Reason tooLarge, Multipart.FileParts to) {
        String type =
                request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class).orElse("");
        // Taken from the request, so that there is no second copy; closing it lets the server drop what is left.
        try (CloseableByteBody body = request.byteBody().move();
                InputStream in = new Limited(body.toInputStream(), largest, tooLarge)) {
            return Multipart.read(type, in, to);
        } catch (ContentLengthExceededException e) {
            throw tooLarge(largest, tooLarge);
        } catch (FileSystemException e) {
            throw new FormRefused(FormRefused.Reason.NO_ROOM);
        } catch (IOException e) {
            throw e.getCause() instanceof ContentLengthExceededException
                    ? tooLarge(largest, tooLarge)
                    : new FormRefused(FormRefused.Reason.MALFORMED);
        }
    }

    private static final class Limited extends FilterInputStream {
        private final long largest;
        private final FormRefused.Reason tooLarge;
        private long read;

        private Limited(InputStream in, long largest, FormRefused.Reason tooLarge) {
            super(in);
            this.largest = largest;
            this.tooLarge = tooLarge;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = super.read(bytes, from, most);
            read += Math.max(count, 0);
            if (read > largest) {
                throw tooLarge(largest, tooLarge);
            }
            return count;
        }
    }
}
