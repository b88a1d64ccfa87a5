package org.folkmoot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language, by its BCP 47 tag as definitions write it: {@code en}, {@code cy}, {@code pt-BR}. A way of writing one that is
 * easy to read has a private part: {@code en-x-easy}.
 */
public record Language(String tag) {

    /** What everything is written in, and what is fallen back to. */
    public static final Language ENGLISH = new Language("en");

    private static final String EASY = "-x-easy";
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi");

    /** A language that a visitor may have named; empty if it cannot be one. */
    static Optional<Language> of(String tag) {
        return SHAPE.matcher(tag).matches() && KNOWN.contains(tag.split("-", 2)[0])
                ? Optional.of(new Language(tag))
                : Optional.empty();
    }

    /** This one and those it is a variant of, nearest first: en-x-easy, en. */
    public List<Language> kin() {
        List<Language> kin = new ArrayList<>(List.of(this));
        String rest = tag;
        while (rest.contains("-")) {
            rest = rest.substring(0, rest.lastIndexOf('-'));
            if (!rest.endsWith("-x")) {
                kin.add(new Language(rest));
            }
        }
        return kin;
    }

    /** The one of those offered that is this one or nearest to it; empty if none is of its kin. */
    Optional<String> among(List<String> offered) {
        return kin().stream().map(Language::tag).filter(offered::contains).findFirst();
    }

    /** As browsers and screen readers know it: without a private part. */
    public String html() {
        int end = tag.indexOf("-x-");
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return kin().stream().map(each -> each.tag.toLowerCase(Locale.ROOT)).anyMatch(FROM_THE_RIGHT::contains)
                ? "rtl"
                : "ltr";
    }

    /** Whether it is a way of writing its language that is easy to read. */
    public boolean easy() {
        return tag.endsWith(EASY);
    }

    /** For names of days and months, and for numbers; English is that of Britain. */
    public Locale locale() {
        return html().equals("en") ? Locale.UK : Locale.forLanguageTag(html());
    }

    /** What those who speak it call it: English, Cymraeg, العربية. */
    public String ownName() {
        Locale locale = Locale.forLanguageTag(html());
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
