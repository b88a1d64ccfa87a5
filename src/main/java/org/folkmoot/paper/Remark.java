package org.folkmoot.paper;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is out of order with a form that is keyed all the same. */
public enum Remark {
    LETTER_STAPLED,
    PAGE_MISSING,
    NO_DATE,
    TORN,
    PHOTOCOPY,
    TWO_PENS,
    WRITTEN_BESIDE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads ids with blanks between them; what is none is passed over. */
    public static Set<Remark> read(String ids) {
        Set<String> named = new HashSet<>(List.of(ids.strip().split("\\s+")));
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        Stream.of(values()).filter(remark -> named.contains(remark.id())).forEach(remarks::add);
        return remarks;
    }

    public static String write(Set<Remark> remarks) {
        return remarks.stream().sorted().map(Remark::id).collect(Collectors.joining(" "));
    }
}
