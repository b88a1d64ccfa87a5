package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.KeyingScreen.Choice;
import org.folkmoot.paper.print.Forms;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Messages;

/** What stands on the screen while a sheet of a batch is keyed. */
@Singleton
final class TurnScreen {

    private static final String STAFF = "en";
    private static final int MINUTE = 60;
    private static final long SECOND = 1000;

    private final KeyingScreen screen;
    private final PracticePaper practice;
    private final KeyingRepository keyings;
    private final Batches batches;
    private final Counting counting;
    private final Turns turns;
    private final Editions editions;
    private final Officers officers;
    private final SheetPictures pictures;
    private final Messages messages;

    TurnScreen(
            KeyingScreen screen,
            PracticePaper practice,
            KeyingRepository keyings,
            Batches batches,
            Counting counting,
            Turns turns,
            Editions editions,
            Officers officers,
            SheetPictures pictures,
            Messages messages) {
        this.screen = screen;
        this.practice = practice;
        this.keyings = keyings;
        this.batches = batches;
        this.counting = counting;
        this.turns = turns;
        this.editions = editions;
        this.officers = officers;
        this.pictures = pictures;
        this.messages = messages;
    }

    /**
     * The sheet that an officer finished last.
     *
     * @param back where it is taken back
     * @param offRoute what of it does not count; blank if all does
     */
    record Last(String keying, String back, String done, String offRoute) {}

    /** What the template shows, as names and values. */
    Object[] model(
            Turn turn, Officer officer, Written written, List<Fault> faults, boolean doubtful, boolean asWritten) {
        Survey survey = turn.edition().survey();
        String consultation = survey.id().consultation();
        boolean main = turn.part() == Part.MAIN;
        KeyingRow row = keyings.findById(turn.keying()).orElseThrow();
        String here = "/desk/" + consultation + "/paper/keyings/" + turn.keying();
        return new Object[] {
            "title",
            say("paper.turn.title", turn.place(), turn.of()),
            "section",
            "desk",
            "styles",
            "keying.css",
            "back",
            "/desk/" + consultation + "/paper",
            "here",
            here,
            "survey",
            survey.label().in(STAFF),
            "sheet",
            turn.sheetNumber(),
            "part",
            main ? null : say("paper.equality"),
            "place",
            say("paper.turn.place", turn.place(), turn.of()),
            "batch",
            say("paper.turn.batch", Integer.toString(turn.batchNumber())),
            "edition",
            say("paper.keying.edition", Integer.toString(turn.edition().number())),
            "again",
            turn.turn() == 1 ? null : say("paper.turn.again"),
            "practice",
            turn.practice(),
            "made",
            turn.practice() ? practice.shown(turn) : null,
            "pictures",
            pictures.of().apply(row.sheetId(), turn.part()),
            "answered",
            turns.asked(turn.keying(), officer),
            "cursor",
            turn.cursor(),
            "strokes",
            row.strokes(),
            "active",
            row.activeMillis(),
            "parts",
            main ? screen.pages(survey, written, faults) : screen.equality(survey, written, faults),
            "helpers",
            main ? helpers(written) : null,
            "formLanguages",
            main ? languages(survey, turn, written) : null,
            "doubtful",
            doubtful,
            "asWritten",
            asWritten,
            "last",
            last(batches.byId(turn.batch()).orElseThrow(), turn.part(), officer).orElse(null),
            "keyers",
            keyers(consultation, officer)
        };
    }

    /** The sheet of a batch that an officer finished last, with what she ought to know of it. */
    Optional<Last> last(Batch batch, Part part, Officer officer) {
        return keyings.last(batch.id(), part, officer.id()).map(row -> {
            Sheet sheet = batches.sheet(row.sheetId()).orElseThrow();
            Survey survey = counting.edition(batch, sheet).survey();
            List<Integer> off = OffRoute.numbers(survey, Checking.written(row), part == Part.EQUALITY);
            return new Last(
                    row.id().toString(),
                    "/desk/" + batch.consultation() + "/paper/keyings/" + row.id() + "/take-back",
                    say("paper.turn.last", name(sheet), row.strokes(), clock(row.activeMillis())),
                    off.isEmpty() ? "" : say("paper.turn.off-route", off.size(), numbers(off)));
        });
    }

    /** Whether people could leave their contact details on the form. */
    boolean hasSlips(Batch batch) {
        return editions.current(batch.surveyId())
                .filter(edition -> edition.survey().contactDetails().isPresent())
                .isPresent();
    }

    static String numbers(List<Integer> numbers) {
        return numbers.stream().map(number -> Integer.toString(number)).collect(Collectors.joining(", "));
    }

    String name(Sheet sheet) {
        return sheet.shown().isEmpty() ? say("paper.turn.unnumbered", sheet.place()) : sheet.shown();
    }

    static List<Question> questions(Turn turn) {
        return Comparison.questions(turn.edition().survey(), turn.part());
    }

    private static String clock(long millis) {
        long seconds = millis / SECOND;
        return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }

    /** An answer to who helped, with the number printed beside its box. */
    record Helper(int code, String value, String label, boolean selected) {}

    private List<Helper> helpers(Written written) {
        String said = written.one(KeyedForm.ASSISTED).orElse("");
        return Forms.HELPERS.stream()
                .map(helper -> new Helper(
                        Forms.HELPERS.indexOf(helper) + 1,
                        helper,
                        say("paper.assisted." + helper),
                        helper.equals(said)))
                .toList();
    }

    private List<Choice> languages(Survey survey, Turn turn, Written written) {
        String said = written.one(KeyedForm.LANGUAGE).orElse(turn.language());
        List<Choice> languages = new ArrayList<>();
        survey.languages()
                .forEach(language -> languages.add(new Choice(
                        language, Locale.forLanguageTag(language).getDisplayName(Locale.UK), language.equals(said))));
        return languages.size() == 1 ? List.of() : languages;
    }

    private List<Choice> keyers(String consultation, Officer officer) {
        return officers.all().stream()
                .filter(other ->
                        !other.id().equals(officer.id()) && !other.suspended() && other.may(Role.KEYER, consultation))
                .map(other -> new Choice(other.id().toString(), other.name(), false))
                .toList();
    }

    static Object[] with(Object[] model, @Nullable Object... more) {
        Object[] all = Arrays.copyOf(model, model.length + more.length);
        System.arraycopy(more, 0, all, model.length, more.length);
        return all;
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    /** The names under which a form's fields come, with what stands in them. */
    static Map<String, List<String>> head(FormBody form, Turn turn) {
        return turn.part() == Part.EQUALITY
                ? Map.of()
                : Map.of(
                        KeyedForm.ASSISTED,
                        form.all(KeyedForm.ASSISTED).stream()
                                .filter(Forms.HELPERS::contains)
                                .toList(),
                        KeyedForm.LANGUAGE,
                        form.all(KeyedForm.LANGUAGE).stream()
                                .filter(turn.edition().survey().languages()::contains)
                                .toList());
    }
}
