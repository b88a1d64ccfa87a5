package org.folkmoot.comment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What in a text can lead to a person. */
public enum Personal {
    NAME("name"),
    ADDRESS("address"),
    POSTCODE("postcode"),
    TELEPHONE("telephone number"),
    EMAIL("e-mail address"),
    WEB("web address"),
    HANDLE("user name"),
    NATIONAL_INSURANCE("National Insurance number"),
    NHS("NHS number"),
    CAR("number plate"),
    BIRTH("date of birth"),
    /** An organisation that did not let us name it. */
    ORGANISATION("organisation"),
    /** What a person found and the program would not have. */
    OTHER("words");

    private final String words;

    Personal(String words) {
        this.words = words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Personal> of(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** What readers see in its place, such as {@code [name removed]}. */
    public String mark() {
        return "[" + words + " removed]";
    }
}
