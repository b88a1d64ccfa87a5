package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.Messages;

/** What the pages of batches, sheets and their checks have in common: words, choices, and what is not found. */
@Singleton
final class PaperWords {

    static final String STAFF = "en";

    private final Definitions definitions;
    private final Editions editions;
    private final Officers officers;
    private final Messages messages;

    PaperWords(Definitions definitions, Editions editions, Officers officers, Messages messages) {
        this.definitions = definitions;
        this.editions = editions;
        this.officers = officers;
        this.messages = messages;
    }

    /** A choice of a select or of radios. */
    record Choice(String value, String label, boolean selected) {}

    String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(PaperWords::missing);
    }

    String title(String consultation) {
        return found(consultation).title().in(STAFF);
    }

    /** A draft takes test forms only, and whoever works with them should know. */
    @Nullable
    String notice(String consultation) {
        return found(consultation).status() == Consultation.Status.DRAFT ? say("paper.draft") : null;
    }

    static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw missing();
        }
    }

    /** The surveys whose forms can come in: those that were ever published. */
    List<Edition> surveys(String consultation) {
        return definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .toList();
    }

    List<Edition> editions(Batch batch) {
        return editions.all(batch.surveyId());
    }

    String survey(Batch batch) {
        return editions.current(batch.surveyId())
                .map(edition -> edition.survey().label().in(STAFF))
                .orElse(batch.survey());
    }

    String source(Batch batch) {
        String source = say("sheets.source." + batch.source());
        return batch.place().isEmpty() ? source : source + ", " + batch.place();
    }

    String checking(Batch batch) {
        return say("sheets.checking." + batch.checking().name().toLowerCase(Locale.ROOT), batch.share());
    }

    String state(SheetState state) {
        return say("sheets.state." + state.name().toLowerCase(Locale.ROOT));
    }

    String remarks(Sheet sheet) {
        return Remark.read(sheet.remarks()).stream()
                .map(remark -> say("sheets.remark." + remark.id()))
                .collect(Collectors.joining(", "));
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }

    List<Choice> editionChoices(Batch batch, int chosen) {
        return editions(batch).stream()
                .map(edition -> new Choice(
                        Integer.toString(edition.number()),
                        Integer.toString(edition.number()),
                        edition.number() == chosen))
                .toList();
    }

    List<Choice> languageChoices(Batch batch, String chosen) {
        return editions(batch).stream()
                .map(Edition::survey)
                .map(Survey::languages)
                .flatMap(List::stream)
                .distinct()
                .map(tag -> new Choice(tag, language(tag), tag.equals(chosen)))
                .toList();
    }

    List<Choice> layoutChoices(String chosen) {
        return Arrays.stream(Layout.values())
                .map(layout -> new Choice(
                        layout.name(),
                        say("sheets.layout." + layout.name().toLowerCase(Locale.ROOT)),
                        layout.name().equals(chosen)))
                .toList();
    }

    List<Choice> remarkChoices(String chosen) {
        return Arrays.stream(Remark.values())
                .map(remark -> new Choice(
                        remark.id(),
                        say("sheets.remark." + remark.id()),
                        Remark.read(chosen).contains(remark)))
                .toList();
    }

    List<Choice> asideChoices(String chosen, SheetState... states) {
        return Stream.of(states)
                .map(state ->
                        new Choice(state.name(), state(state), state.name().equals(chosen)))
                .toList();
    }

    /** The other people who key in a consultation, by name. */
    List<Officer> keyers(String consultation, Officer but) {
        return officers.all().stream()
                .filter(officer -> !officer.suspended() && officer.may(Role.KEYER, consultation))
                .filter(officer -> !officer.id().equals(but.id()))
                .toList();
    }

    /** The name of an officer; blank if there is none. */
    String name(@Nullable UUID officer) {
        return officer == null ? "" : officers.byId(officer).map(Officer::name).orElse("");
    }
}
