package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** Reads the part {@code contact-details} of a survey. */
final class ContactDetailsReader {

    private static final String KEEP = "keep-months";
    private static final int KEPT_MONTHS = 12;
    private static final Set<String> DETAILS = Stream.of(ContactDetails.Detail.values())
            .map(ContactDetails.Detail::id)
            .collect(Collectors.toSet());

    private ContactDetailsReader() {}

    static Optional<ContactDetails> read(YamlMap map) {
        Text introduction = TextReader.required(map, "introduction");
        if (!map.has("offers")) {
            map.missing("offers");
        }
        Ids ids = new Ids("offer");
        List<ContactDetails.Offer> offers = new ArrayList<>();
        for (YamlMap one : map.maps("offers")) {
            offers.add(new ContactDetails.Offer(ids.read(one), TextReader.required(one, "text"), asks(one)));
            one.close();
        }
        int keep = map.has(KEEP) ? map.integer(KEEP, 1, 60).orElse(KEPT_MONTHS) : KEPT_MONTHS;
        map.close();
        return offers.isEmpty() ? Optional.empty() : Optional.of(new ContactDetails(introduction, offers, keep));
    }

    private static Set<ContactDetails.Detail> asks(YamlMap offer) {
        if (!offer.has("asks")) {
            offer.missing("asks");
        }
        Set<ContactDetails.Detail> asks = EnumSet.noneOf(ContactDetails.Detail.class);
        for (YamlMap.Scalar word : offer.scalars("asks")) {
            ContactDetails.Detail.of(word.text())
                    .ifPresentOrElse(
                            asks::add,
                            () -> offer.problems()
                                    .add(
                                            word.place(),
                                            "“" + word.text() + "” is no contact detail",
                                            Nearest.advice(word.text(), DETAILS)));
        }
        return asks;
    }
}
