package org.folkmoot.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists so that each part fits into one query. */
final class Portions {
    private static final int MOST = 500;

    private Portions() {}

    static <T> List<List<T>> of(Collection<T> many) {
        List<T> all = List.copyOf(many);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            portions.add(all.subList(from, Math.min(all.size(), from + MOST)));
        }
        return portions;
    }
}
