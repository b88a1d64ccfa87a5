package org.folkmoot.survey.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.survey.Widget;
import org.folkmoot.web.Said;

/** The controls of one question: the one place that turns each widget into HTML. */
final class Controls {

    /** Boxes that take more than this are large enough for anyone, and are not worth a number to read. */
    private static final int WORTH_TELLING = 5_000;

    private final Shown shown;
    private final Markup out;

    Controls(Shown shown, Markup out) {
        this.shown = shown;
        this.out = out;
    }

    void choices(Widget.Choices choices) {
        choices.line().ifPresent(this::instead);
        out.open("div", "class", "choices");
        boolean divided = false;
        for (int i = 0; i < choices.choices().size(); i++) {
            Widget.Choice choice = choices.choices().get(i);
            if (choice.apart() && !divided && i > 0 && !shown.keying()) {
                out.element("p", shown.say("survey.or"), "class", "choices__or");
                divided = true;
            }
            String id = i == 0 ? Shown.id(choices.field()) : Shown.id(choices.field()) + "." + choice.value();
            Optional<Said> help =
                    shown.keying() ? Optional.empty() : choice.hint().map(shown::in);
            choice.noteField().ifPresent(field -> out.open("div"));
            out.open("div", "class", "choice");
            tick(
                    choices.several() ? "checkbox" : "radio",
                    id,
                    choices.field(),
                    choice,
                    "aria-describedby",
                    help.isPresent() ? id + ":hint" : null);
            out.open("label", "for", id);
            labelOf(choice);
            out.close("label");
            help.ifPresent(words -> out.element("span", words, "class", "hint", "id", id + ":hint"));
            out.close("div");
            choice.noteField().ifPresent(field -> {
                note(field, choice);
                out.close("div");
            });
        }
        out.close("div");
    }

    /** A line that may be filled in instead of choosing. */
    private void instead(Widget.Line line) {
        out.element("label", shown.say("survey.postcode"), "class", "label", "for", Shown.id(line.field()));
        postcode(line, null);
        if (!shown.keying()) {
            out.element("p", shown.say("survey.or-choose"), "class", "choices__or");
        }
    }

    private void note(String field, Widget.Choice choice) {
        out.open("div", "class", "choice__more").open("label", "class", "label", "for", Shown.id(field));
        out.open("span", "class", "visually-hidden").text(shown.in(choice.label()));
        out.text(": ").close("span");
        out.text(shown.say("survey.please-say")).close("label");
        input(field, "width-full", null);
        out.close("div");
    }

    private void tick(String type, String id, String field, Widget.Choice choice, String... more) {
        boolean ticked = shown.holds(field, choice.value());
        List<String> attributes =
                new ArrayList<>(List.of("type", type, "id", id, "name", field, "value", choice.value()));
        attributes.add("checked");
        attributes.add(ticked ? "" : null);
        attributes.add("data-apart");
        attributes.add(choice.apart() && type.equals("checkbox") && !shown.keying() ? "" : null);
        attributes.addAll(Arrays.asList(more));
        out.open("input", attributes.toArray(String[]::new));
    }

    private void labelOf(Widget.Choice choice) {
        if (shown.keying()) {
            out.element("kbd", Integer.toString(choice.code())).text(" ");
        }
        out.text(shown.in(choice.label()));
    }

    void line(Widget.Line line) {
        if (line.input() == Widget.Input.POSTCODE) {
            postcode(line, shown.described());
        } else {
            input(line.field(), width(line.width()), shown.described(), "autocomplete", shown.keying() ? "off" : null);
        }
    }

    private void postcode(Widget.Line line, String described) {
        String complete = shown.keying() ? "off" : "postal-code";
        input(line.field(), width(line.width()), described, "autocomplete", complete);
    }

    void box(Widget.Box box) {
        boolean told = box.longest() <= WORTH_TELLING && !shown.keying();
        String count = Shown.id(box.field()) + ":count";
        List<String> attributes = new ArrayList<>(Arrays.asList(
                "class",
                shown.faulty(box.field()) ? "textarea input--error" : "textarea",
                "id",
                Shown.id(box.field()),
                "name",
                box.field(),
                "rows",
                Integer.toString(box.lines()),
                "aria-describedby",
                Shown.joined(shown.described(), told ? count : null),
                "data-longest",
                told ? Integer.toString(box.longest()) : null,
                "aria-invalid",
                shown.faulty(box.field()) ? "true" : null));
        attributes.addAll(asTyped());
        out.open("textarea", attributes.toArray(String[]::new));
        // A browser takes away the first line end of a text box: this one, not the writer's.
        out.text("\n" + shown.entry(box.field(), "\n")).close("textarea");
        if (told) {
            out.element("p", shown.say("survey.characters", box.longest()), "class", "count", "id", count);
        }
    }

    void figures(Widget.Figures figures) {
        String unit = Shown.id(figures.field()) + ":unit";
        boolean signed = figures.least().map(least -> least.signum() < 0).orElse(false);
        String keys = signed ? null : figures.decimals() == 0 ? "numeric" : "decimal";
        out.open("div", "class", "affix");
        input(
                figures.field(),
                "width-10",
                Shown.joined(shown.described(), figures.unit().isPresent() ? unit : null),
                "inputmode",
                keys,
                "autocomplete",
                "off");
        figures.unit().ifPresent(words -> out.element("span", shown.in(words), "id", unit));
        out.close("div");
    }

    void dateBoxes(Widget.DateBoxes boxes) {
        out.open("div", "class", "date-boxes");
        dateBox(boxes.day(), "survey.day", "width-2");
        dateBox(boxes.month(), "survey.month", "width-4");
        dateBox(boxes.year(), "survey.year", "width-4");
        out.close("div");
    }

    private void dateBox(String field, String key, String width) {
        out.open("div", "class", "date-box").element("label", shown.say(key), "class", "label", "for", Shown.id(field));
        input(field, width, null, "inputmode", "numeric", "autocomplete", "off");
        out.close("div");
    }

    void ranks(Widget.Ranks ranks) {
        out.open("div", "class", "ranks");
        for (Widget.Item item : ranks.items()) {
            out.open("div", "class", "rank");
            if (shown.keying()) {
                input(item.field(), "width-2", null, "inputmode", "numeric", "autocomplete", "off");
            } else {
                places(item, ranks.places());
            }
            out.element("label", shown.in(item.label()), "for", Shown.id(item.field()))
                    .close("div");
        }
        out.close("div");
    }

    private void places(Widget.Item item, int places) {
        boolean faulty = shown.faulty(item.field());
        out.open(
                "select",
                "class",
                faulty ? "select input--error" : "select",
                "id",
                Shown.id(item.field()),
                "name",
                item.field(),
                "aria-describedby",
                shown.errorsOf(item.field()),
                "aria-invalid",
                faulty ? "true" : null);
        out.open("option", "value", "")
                .text(shown.say("survey.not-ranked").words())
                .close("option");
        for (int place = 1; place <= places; place++) {
            String number = Integer.toString(place);
            boolean chosen = shown.holds(item.field(), number);
            out.element("option", number, "value", number, "selected", chosen ? "" : null);
        }
        out.close("select");
    }

    void grid(Widget.Grid grid) {
        out.open("table", "class", "grid").open("thead").open("tr").open("th", "scope", "col");
        out.element("span", shown.say("survey.statement"), "class", "visually-hidden")
                .close("th");
        for (Widget.Choice choice : grid.choices()) {
            out.open("th", "scope", "col");
            labelOf(choice);
            out.close("th");
        }
        out.close("tr").close("thead").open("tbody");
        for (Widget.Item row : grid.rows()) {
            out.open("tr").element("th", shown.in(row.label()), "scope", "row", "id", Shown.id(row.field()) + ":label");
            for (int i = 0; i < grid.choices().size(); i++) {
                cell(row, grid.choices().get(i), i == 0);
            }
            out.close("tr");
        }
        out.close("tbody").close("table");
    }

    private void cell(Widget.Item row, Widget.Choice choice, boolean first) {
        String id = first ? Shown.id(row.field()) : Shown.id(row.field()) + "." + choice.value();
        String label = Shown.id(row.field()) + "." + choice.value() + ":label";
        out.open("td");
        if (first) {
            shown.noted(row.field())
                    .ifPresent(mark -> out.open(
                            "input",
                            "type",
                            "hidden",
                            "name",
                            WidgetHtml.MARK + row.field(),
                            "value",
                            mark,
                            "data-other",
                            ""));
        }
        out.open("div", "class", "choice");
        tick(
                "radio",
                id,
                row.field(),
                choice,
                "aria-labelledby",
                Shown.id(row.field()) + ":label " + label,
                "aria-describedby",
                shown.errorsOf(row.field()));
        out.open("label", "for", id, "id", label);
        labelOf(choice);
        out.close("label").close("div").close("td");
    }

    /** A line to type into; {@code described} is null in a fieldset, which describes all its controls. */
    private void input(String field, String width, String described, String... more) {
        boolean faulty = shown.faulty(field);
        List<String> attributes = new ArrayList<>(List.of(
                "class",
                faulty ? "input " + width + " input--error" : "input " + width,
                "id",
                Shown.id(field),
                "name",
                field,
                "type",
                "text"));
        String value = shown.entry(field, " ");
        attributes.addAll(Arrays.asList("value", value.isEmpty() ? null : value));
        attributes.addAll(Arrays.asList("aria-describedby", described == null ? shown.errorsOf(field) : described));
        attributes.addAll(Arrays.asList("aria-invalid", faulty ? "true" : null));
        attributes.addAll(asTyped());
        attributes.addAll(Arrays.asList(more));
        out.open("input", attributes.toArray(String[]::new));
    }

    /** Keyers type what stands on the paper; nothing may mend it as they go, nor draw their eyes to it. */
    private List<String> asTyped() {
        return shown.keying()
                ? List.of("spellcheck", "false", "autocorrect", "off", "autocapitalize", "off")
                : List.of();
    }

    private static String width(int characters) {
        return "width-"
                + IntStream.of(2, 3, 4, 5, 10, 20)
                        .filter(width -> width >= characters)
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse("full");
    }
}
