package org.folkmoot.reach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.folkmoot.answer.SurveyId;

/**
 * The short address of a survey, such as {@code /s/cmmun-7k4d}: the same for ever, for it is made from the names of consultation
 * and survey alone. It begins as the consultation's name does and holds nothing that could be taken for something else when read
 * from a poster: no i, l, o, 0 or 1, and in its second part no pairs such as 5 and s either.
 */
public final class ShortAddress {

    static final String PATH = "/s/";

    private static final String LETTERS = "34679cdfhjkmnprtwxy";
    private static final int STEM = 5;
    private static final int TAIL = 4;

    private ShortAddress() {}

    /** The last part of the address. */
    public static String code(SurveyId survey) {
        String letters = survey.consultation().replaceAll("[^a-z]|[ilo]", "");
        String stem = letters.substring(0, Math.min(STEM, letters.length()));
        byte[] digest = digest(survey.consultation() + "/" + survey.survey());
        StringBuilder code = new StringBuilder(stem.isEmpty() ? "" : stem + "-");
        for (int i = 0; i < TAIL; i++) {
            code.append(LETTERS.charAt(Math.floorMod(digest[2 * i] * 256 + digest[2 * i + 1], LETTERS.length())));
        }
        return code.toString();
    }

    /** Whether somebody who typed this meant the survey: capitals and hyphens do not matter. */
    static boolean means(String typed, SurveyId survey) {
        return folded(typed).equals(folded(code(survey)));
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256.", e);
        }
    }
}
