package org.folkmoot.story;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

/**
 * One person's story as it was sent, which its writer lets us publish.
 *
 * @param reference what officers call the response
 * @param madeUp whether a program invented it
 * @param name what the writer wants to be called
 */
public record Telling(
        ResponseId response,
        QuestionId question,
        SurveyId survey,
        String reference,
        String language,
        boolean madeUp,
        String text,
        Optional<String> name,
        Optional<KeptPicture> picture) {

    /** Changes when anything that would be shown changes. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                text, name.orElse(""), picture.map(KeptPicture::hash).orElse("")
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
