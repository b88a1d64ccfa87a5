package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Moments;

/**
 * The codes with which respondents come back to what they sent, without an account. Only a hash of each is kept. With reference
 * and code a response is opened for an hour on one device.
 */
@Singleton
public class PrivateCodes {

    /** How long after it was made a code may be shown again to whoever can make it again, as when a page is loaded twice. */
    public static final Duration SHOWN = Duration.ofMinutes(10);

    /** How long a response stays open on a device. */
    public static final Duration OPEN = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int HALF_REFERENCE = 4;

    private final PrivateCodeRepository repository;
    private final Responses responses;
    private final Attempts attempts;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    PrivateCodes(
            PrivateCodeRepository repository,
            Responses responses,
            Attempts attempts,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.repository = repository;
        this.responses = responses;
        this.attempts = attempts;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** What came of a reference and a code. */
    public sealed interface Opening {

        /** @param token to be kept on the device; only its hash is kept here */
        record Opened(String token) implements Opening {}

        /** No response to the survey has this reference and this code; which of the two is wrong is not said. */
        record Wrong() implements Opening {}

        /** Too many wrong codes were tried for the reference within {@link Attempts#WITHIN}. */
        record TooMany(Duration pause) implements Opening {}
    }

    /**
     * The code of a response, where it may be shown: a first one is made where there is none yet; one made a while ago is shown
     * no more.
     *
     * @param codes the code of each number, the same whenever it is asked
     */
    public Optional<String> shown(ResponseId response, IntFunction<String> codes) {
        return transactions.executeWrite(status -> {
            Instant now = moments.now();
            repository.insertIfAbsent(response.value(), hash(letters(codes.apply(1))), now);
            PrivateCodeRow row = repository.findById(response.value()).orElseThrow();
            String code = codes.apply(row.number());
            return now.isBefore(row.made().plus(SHOWN)) && hash(letters(code)).equals(row.hash())
                    ? Optional.of(code)
                    : Optional.empty();
        });
    }

    /** Makes the next code, which takes the place of the last one. */
    public void renew(ResponseId response, IntFunction<String> codes) {
        transactions.executeWrite(status -> {
            int next = repository
                            .findById(response.value())
                            .map(PrivateCodeRow::number)
                            .orElse(0)
                    + 1;
            String hash = hash(letters(codes.apply(next)));
            if (next == 1) {
                repository.insertIfAbsent(response.value(), hash, moments.now());
            } else {
                repository.replace(response.value(), hash, next, moments.now());
                repository.closeAll(response.value());
            }
            return true;
        });
    }

    /** Opens a response; both are read as people write them: in small letters, without hyphens, with spaces. */
    public Opening open(SurveyId survey, String reference, String code) {
        String name = reference(reference);
        String attempt = survey.consultation() + "/" + name;
        if (attempts.tooMany(attempt)) {
            return new Opening.TooMany(Attempts.WITHIN);
        }
        Optional<UUID> found = responses
                .byReference(survey.consultation(), name)
                .filter(response -> response.survey().equals(survey))
                .map(response -> response.id().value())
                .filter(id -> repository
                        .findById(id)
                        .filter(row -> same(row.hash(), hash(letters(code))))
                        .isPresent());
        if (found.isEmpty()) {
            attempts.failed(attempt);
            return new Opening.Wrong();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.open(hash(token), found.get(), moments.now().plus(OPEN));
        return new Opening.Opened(token);
    }

    /** The response that was opened with this token, if it still is. */
    public Optional<Response> opened(SurveyId survey, String token) {
        return repository
                .opened(hash(token), moments.now())
                .flatMap(id -> responses.byId(new ResponseId(id)))
                .filter(response -> response.survey().equals(survey));
    }

    public void close(String token) {
        repository.close(hash(token));
    }

    /** Forgets what is open no more; gives how many. */
    int purge() {
        return repository.purge(moments.now());
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String reference(String text) {
        String letters = letters(text);
        return letters.length() == 2 * HALF_REFERENCE
                ? letters.substring(0, HALF_REFERENCE) + "-" + letters.substring(HALF_REFERENCE)
                : text.strip();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
