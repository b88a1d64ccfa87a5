package org.folkmoot.theme.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.theme.OpenQuestion;

/**
 * Which comments an officer reads, and in which order.
 *
 * @param survey with {@code question} only those on one question
 * @param list the search or the check whose comments they are
 */
record Queue(Kind kind, Optional<String> survey, Optional<String> question, Optional<UUID> list) {

    /** {@link #id} is the word in addresses and in the steps that officers make. */
    enum Kind {
        /** By turns what is likeliest of the codes given least, and what the machine is least sure of. */
        USEFUL,
        /** What officers gave a code that the machine, not having seen that, finds very unlikely. */
        SUSPICIOUS,
        /** What the machine is least sure of first. */
        UNSURE,
        /** In the order in which they came. */
        UNREAD,
        /** Flagged, or given a code that was split since. */
        AGAIN,
        /** With the words that an officer searched for, read or not. */
        SEARCH,
        /** The sample by which a code's suggestions are checked before they are confirmed together. */
        CHECK;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    static Queue unread(OpenQuestion question) {
        return new Queue(
                Kind.UNREAD,
                Optional.of(question.survey().survey()),
                Optional.of(question.id().value()),
                Optional.empty());
    }

    static Queue of(Kind kind) {
        return new Queue(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Queue of(Kind kind, UUID list) {
        return new Queue(kind, Optional.empty(), Optional.empty(), Optional.of(list));
    }

    boolean shows(OpenQuestion asked) {
        return survey.isEmpty()
                || survey.get().equals(asked.survey().survey())
                        && question.stream().allMatch(asked.id().value()::equals);
    }

    /** What of it stands in an address, without the question mark. */
    String query() {
        StringBuilder query = new StringBuilder("queue=").append(kind.id());
        survey.ifPresent(id -> query.append("&survey=").append(encoded(id)));
        question.ifPresent(id -> query.append("&question=").append(encoded(id)));
        list.ifPresent(id -> query.append("&list=").append(id));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
