package org.folkmoot.response;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Alike;
import org.folkmoot.store.Ids;

/**
 * Tells whether two responses that came with a name and a contact came from one person, without keeping either: what is kept is
 * a hash that is made with a secret of the consultation. Called by whoever takes in responses that bear names: mail, letters,
 * files of other systems.
 */
@Singleton
public final class Senders {

    /** What people write where they do not give a name. */
    private static final Set<String> NOBODY = Set.of(
            "anonymous", "anon", "n a", "na", "none", "no name", "not given", "private", "name", "test", "resident");

    private static final Pattern NAME = Pattern.compile(".*\\p{L}{2}.*");
    private static final Pattern E_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

    /** A telephone number or a postcode, alone or in an address. */
    private static final Pattern OTHER = Pattern.compile(".*(\\d[\\d ]{8,}\\d|\\p{L}{1,2}\\d\\w? ?\\d\\p{L}{2}\\b).*");

    private final SenderRepository repository;
    private final Ids ids;

    Senders(SenderRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /**
     * Notes who sent a response, in the transaction in which it is kept; the last note stands. One without a name, or without an
     * e-mail address, telephone number or postcode, is flagged when responses are next looked at.
     *
     * @param name as given, blank if not given
     * @param contact an e-mail address, telephone number or postal address as given, blank if not given
     */
    public void note(ResponseId response, String consultation, String name, String contact) {
        boolean named = named(name);
        boolean reachable = reachable(contact);
        String lacks = named ? (reachable ? null : "contact") : reachable ? "name" : "both";
        repository.forget(response.value());
        repository.note(response.value(), named && reachable ? hash(secret(consultation), name, contact) : null, lacks);
    }

    static boolean named(String name) {
        String plain = Alike.plain(name);
        return NAME.matcher(plain).matches() && !NOBODY.contains(plain);
    }

    static boolean reachable(String contact) {
        String stripped = contact.strip();
        return E_MAIL.matcher(stripped).matches()
                || OTHER.matcher(stripped.replace('\n', ' ')).matches();
    }

    /** What is kept of those who sent responses: those of which nothing was noted are left out. */
    Map<UUID, SenderRepository.Sender> of(Collection<UUID> responses) {
        return repository.of(responses);
    }

    private String secret(String consultation) {
        Optional<String> known = repository.secret(consultation);
        if (known.isPresent()) {
            return known.get();
        }
        repository.addSecret(
                consultation,
                (ids.random().toString() + ids.random()).replace("-", "").substring(0, 64));
        return repository.secret(consultation).orElseThrow();
    }

    private static String hash(String secret, String name, String contact) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String who =
                    Alike.plain(name) + "\n" + contact.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256, which every Java must have", e);
        }
    }
}
