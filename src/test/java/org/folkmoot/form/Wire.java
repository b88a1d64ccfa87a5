package org.folkmoot.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A browser that counts every byte, and does not try again by itself when a connection breaks. */
final class Wire {

    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Wire(URI site) {
        this.site = site;
    }

    /** @param bytes all that came over the wire, heads too */
    record Answer(int status, String location, String body, int bytes) {}

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n", "");
    }

    Answer post(String path, String... namesAndValues) throws IOException {
        StringBuilder body = new StringBuilder("_token=" + encoded(token));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(encoded(namesAndValues[i])).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(
                "POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\n",
                body.toString());
    }

    private Answer send(String head, String body) throws IOException {
        String jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String request = head + "Host: localhost\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Encoding: gzip\r\n"
                + (jar.isEmpty() ? "" : "Cookie: " + jar + "\r\n") + "Connection: close\r\n\r\n" + body;
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private Answer read(byte[] bytes) throws IOException {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("The connection broke");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : all.substring(0, end).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                headers.put(name, value);
                if (name.equals("set-cookie")) {
                    String[] pair = value.split(";")[0].split("=", 2);
                    cookies.put(pair[0], pair[1]);
                }
            }
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = joined(body);
        } else if (body.length < Integer.parseInt(headers.getOrDefault("content-length", "0"))) {
            throw new IOException("The connection broke");
        }
        if ("gzip".equals(headers.get("content-encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        Matcher found = TOKEN.matcher(text);
        if (found.find()) {
            token = found.group(1);
        }
        return new Answer(
                Integer.parseInt(all.substring(9, 12)), headers.getOrDefault("location", ""), text, bytes.length);
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        String all = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (true) {
            int line = all.indexOf("\r\n", at);
            if (line < 0) {
                throw new IOException("The connection broke");
            }
            int size = Integer.parseInt(all.substring(at, line).strip(), 16);
            if (size == 0) {
                return whole.toByteArray();
            }
            if (line + 2 + size > chunks.length) {
                throw new IOException("The connection broke");
            }
            whole.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
