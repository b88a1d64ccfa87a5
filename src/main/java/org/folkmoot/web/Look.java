package org.folkmoot.web;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Whose pages they are, and how they look.
 *
 * @param names the council's name by language, the first being that of every other language; empty if nobody said one
 * @param style a style sheet that follows ours
 * @param header the colour at the top of the page, as browsers show it around the page
 * @param logo a picture beside the name
 */
public record Look(Map<String, String> names, String style, String header, Optional<Picture> logo) {

    static final String STYLE = Assets.ROOT + "council/colours.css";
    static final String LOGO = Assets.ROOT + "council/logo";

    /**
     * A picture.
     *
     * @param type its media type
     * @param alt by language; blank where the name says it all
     */
    public record Picture(byte[] bytes, String type, Map<String, String> alt) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Picture that
                    && Arrays.equals(bytes, that.bytes)
                    && type.equals(that.type)
                    && alt.equals(that.alt);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** The council's name in a language. */
    Optional<String> name(Language language) {
        return in(names, language);
    }

    /** What the logo shows; blank where there is nothing to say. */
    String alt(Language language) {
        return logo.flatMap(picture -> in(picture.alt(), language)).orElse("");
    }

    String styleAddress() {
        return STYLE + "?v=" + hash(style.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> logoAddress() {
        return logo.map(picture -> LOGO + "?v=" + hash(picture.bytes()));
    }

    private static Optional<String> in(Map<String, String> words, Language language) {
        return language.kin().stream()
                .map(Language::tag)
                .filter(words::containsKey)
                .findFirst()
                .map(words::get)
                .or(() -> words.values().stream().findFirst());
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
