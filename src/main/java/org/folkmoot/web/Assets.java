package org.folkmoot.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our style sheet and other fixed files; each carries its content's hash, so that it may be kept for a year. */
@Singleton
final class Assets {
    static final String ROOT = "/static/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The address of a file below {@code static/}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    String address(String name) {
        return addresses.computeIfAbsent(name, file -> ROOT + file + "?v=" + hash(file));
    }

    private static String hash(String file) {
        try (InputStream stream = Assets.class.getResourceAsStream("/static/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no file static/" + file);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
