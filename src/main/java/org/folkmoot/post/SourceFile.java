package org.folkmoot.post;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Optional;

/** A file as it came, to be saved and never shown by the browser as a page of ours. Its own name may be a person's. */
final class SourceFile {

    private SourceFile() {}

    static HttpResponse<byte[]> of(PostItem item, Optional<byte[]> bytes) {
        return bytes.map(content -> HttpResponse.ok(content)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"post-" + item.id() + ending(item) + "\"")
                        .header("X-Content-Type-Options", "nosniff"))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static String ending(PostItem item) {
        return switch (item.kind()) {
            case "mail" -> ".eml";
            case "word" -> ".docx";
            case "pdf" -> ".pdf";
            default -> ".txt";
        };
    }
}
