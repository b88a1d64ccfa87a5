package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.paper.print.SheetRuns;
import org.folkmoot.response.Edition;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;

/** Reads what an officer types, or a code reader sends, for each form that comes out of a box. */
@Singleton
final class FormsIn {

    private static final int LONGEST_REASON = 500;

    private final Batches batches;
    private final SheetRuns runs;
    private final PaperWords words;

    FormsIn(Batches batches, SheetRuns runs, PaperWords words) {
        this.batches = batches;
        this.runs = runs;
        this.words = words;
    }

    /**
     * As typed.
     *
     * @param number as printed, or the whole code of a page
     * @param none whether the form has no number
     * @param aside as what it is set aside; blank if it is to be keyed
     */
    record Typed(
            String number,
            boolean none,
            int edition,
            String language,
            String layout,
            String remarks,
            String aside,
            String reason) {}

    static Typed typed(FormBody form) {
        return new Typed(
                form.text("number").strip(),
                form.first("none").isPresent(),
                BatchPages.whole(form.text("edition"), 1, 1_000_000).orElse(0),
                form.text("language"),
                form.text("layout"),
                String.join(" ", form.all("remark")),
                form.text("aside"),
                form.text("reason").strip());
    }

    /** The next form of a pile is mostly like the last one. */
    Typed fresh(Batch batch) {
        List<Sheet> sheets = batches.sheets(batch.id());
        if (!sheets.isEmpty()) {
            Sheet last = sheets.getLast();
            return new Typed("", false, last.edition(), last.language(), last.layout(), "", "", "");
        }
        Edition newest = words.editions(batch).getLast();
        return new Typed(
                "", false, newest.number(), newest.survey().languages().getFirst(), Layout.STANDARD.name(), "", "", "");
    }

    /**
     * Empty if something is wrong, which the errors then say. What is known to be printed on a form goes before what is chosen,
     * and can be put right afterwards.
     */
    Optional<Batches.Incoming> read(Batch batch, Typed typed, List<FormError> errors) {
        Optional<SheetNumber> asTyped = SheetNumber.read(typed.number());
        Optional<PageCode> code = typed.none()
                ? Optional.empty()
                : PageCode.read(typed.number())
                        .or(() -> asTyped.flatMap(each -> runs.printed(batch.consultation(), each)));
        Optional<SheetNumber> number = code.isPresent() ? code.get().sheet() : asTyped;
        if (!typed.none() && number.isEmpty() && code.isEmpty()) {
            errors.add(new FormError(
                    "number",
                    words.say(typed.number().isEmpty() ? "sheets.fault.number" : "sheets.fault.number-wrong")));
        }
        if (code.filter(found -> !found.survey().equals(batch.surveyId())).isPresent()) {
            errors.add(new FormError("number", words.say("sheets.fault.other-survey")));
        }
        int edition = code.map(PageCode::edition).orElse(typed.edition());
        if (words.editions(batch).stream().noneMatch(each -> each.number() == edition)) {
            errors.add(new FormError("edition", words.say("sheets.fault.edition")));
        }
        String language = code.map(PageCode::language).orElse(typed.language());
        if (words.languageChoices(batch, language).stream().noneMatch(PaperWords.Choice::selected)) {
            errors.add(new FormError("language", words.say("sheets.fault.language")));
        }
        Optional<Layout> layout = code.map(PageCode::layout).or(() -> layout(typed.layout()));
        if (layout.isEmpty()) {
            errors.add(new FormError("layout", words.say("sheets.fault.layout")));
        }
        Optional<SheetState> aside = aside(typed.aside());
        if (aside.isPresent() && typed.reason().isEmpty()) {
            errors.add(new FormError("reason", words.say("sheets.fault.reason")));
        }
        if (typed.reason().length() > LONGEST_REASON) {
            errors.add(new FormError("reason", words.say("sheets.fault.reason-long", LONGEST_REASON)));
        }
        return errors.isEmpty()
                ? Optional.of(new Batches.Incoming(
                        typed.none() ? Optional.empty() : number,
                        edition,
                        language,
                        layout.orElseThrow(),
                        Remark.read(typed.remarks()),
                        aside,
                        aside.isPresent() ? typed.reason() : ""))
                : Optional.empty();
    }

    static Optional<Layout> layout(String name) {
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.name().equals(name))
                .findFirst();
    }

    /** The states in which a form can be set aside. */
    static Optional<SheetState> aside(String name) {
        return Arrays.stream(SheetState.values())
                .filter(SheetState::aside)
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
