package org.folkmoot.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What respondents are offered after everything else, such as news of the outcome or a prize draw, for which they may leave
 * their contact details. These are kept apart from the responses, so that nobody can tell whose is whose.
 *
 * @param keepMonths how many months after closing they are kept, 1 to 60
 */
public record ContactDetails(Text introduction, List<Offer> offers, int keepMonths) {

    public ContactDetails {
        offers = List.copyOf(offers);
    }

    /** What may be asked for, in the order of a form. */
    public enum Detail {
        NAME,
        EMAIL,
        TELEPHONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Detail> of(String id) {
            return Stream.of(values()).filter(detail -> detail.id().equals(id)).findFirst();
        }
    }

    /**
     * One offer, to be taken by a tick of its own.
     *
     * @param id {@code updates}; unique in the survey
     * @param text what the respondent agrees to
     * @param asks the details without which it cannot be fulfilled; never empty
     */
    public record Offer(String id, Text text, Set<Detail> asks) {
        public Offer {
            asks = Set.copyOf(asks);
        }
    }
}
