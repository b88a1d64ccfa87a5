package org.folkmoot.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript, for tests: keeps cookies, and sends forms with the token of the page it saw last. */
public final class Visitor {
    public static final String BOUNDARY = "----FolkmootBoundaryq7Ty2";

    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

    private final Supplier<URI> site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    public Visitor(URI site) {
        this(() -> site);
    }

    /** A visitor of a site that may move to another port when it is started again. */
    public Visitor(Supplier<URI> site) {
        this.site = site;
    }

    /** A page, without following a redirect. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.get().resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** A file, byte for byte. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(site.get().resolve(path))
                            .header("Accept", "*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A form as names and values in order, with the token of the page seen last. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        fields.add("_token");
        fields.add(token);
        return postWithoutToken(path, fields.toArray(String[]::new));
    }

    /** A form as another site would send it. */
    public HttpResponse<String> postWithoutToken(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encode(namesAndValues[i]))
                    .append('=')
                    .append(encode(namesAndValues[i + 1]));
        }
        return postBody(path, "application/x-www-form-urlencoded", body.toString());
    }

    /** Any body at all. */
    public HttpResponse<String> postBody(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.get().resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** One part of a form with files: a text where {@code file} is null. */
    public record Part(String name, String file, String type, byte[] content) {
        public static Part text(String name, String value) {
            return new Part(name, null, "", value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A form with files as browsers write it, with the token of the page seen last. */
    public HttpResponse<String> postParts(String path, Part... parts) {
        List<Part> all = new ArrayList<>(List.of(parts));
        all.addFirst(Part.text("_token", token));
        return postBytes(path, "multipart/form-data; boundary=" + BOUNDARY, multipart(all));
    }

    /** Any bytes at all. */
    public HttpResponse<String> postBytes(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(site.get().resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Any bytes at all, without saying how many. */
    public HttpResponse<String> postStream(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(site.get().resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /** A head and then so many zeros, of a number told before or not; the listener hears how many are sent, every 64 kB. */
    public HttpResponse<String> postZeros(
            String path, String type, String head, long zeros, boolean told, LongConsumer listener) {
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    private long sent;

                    @Override
                    public int read() {
                        return sent++ < zeros ? 0 : -1;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int most) {
                        if (sent >= zeros) {
                            return -1;
                        }
                        int count = (int) Math.min(Math.min(most, 1 << 14), zeros - sent);
                        Arrays.fill(bytes, from, from + count, (byte) 0);
                        sent += count;
                        if (sent % (1 << 16) == 0) {
                            listener.accept(sent);
                        }
                        return count;
                    }
                });
        return send(HttpRequest.newBuilder(site.get().resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(
                        told
                                ? HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofInputStream(() -> body),
                                        head.getBytes(StandardCharsets.UTF_8).length + zeros)
                                : HttpRequest.BodyPublishers.ofInputStream(() -> body)));
    }

    /** The body of a form with files, between marks of {@link #BOUNDARY}. */
    public static byte[] multipart(List<Part> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + (part.file() == null ? "" : "; filename=\"" + part.file() + "\"\r\nContent-Type: " + part.type())
                    + "\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** The token of the page seen last, blank where it had none. */
    public String token() {
        return token;
    }

    /** Where an answer sends the visitor. */
    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
