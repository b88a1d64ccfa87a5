package org.folkmoot.survey.html;

import org.folkmoot.survey.Widget;

/** One question as it is put together: its text as a heading, a legend or a label, its hint and faults, then its controls. */
final class QuestionHtml {

    private final Shown shown;
    private final Markup out = new Markup();
    private final Controls controls;

    QuestionHtml(Shown shown) {
        this.shown = shown;
        this.controls = new Controls(shown, out);
    }

    String html() {
        out.open("div", "class", shown.errors().isEmpty() ? "form-group" : "form-group form-group--error");
        switch (shown.widget()) {
            case Widget.Choices choices -> together(() -> controls.choices(choices));
            case Widget.Line line -> {
                label(line.field());
                controls.line(line);
            }
            case Widget.Box box -> {
                label(box.field());
                controls.box(box);
            }
            case Widget.Figures figures -> {
                label(figures.field());
                controls.figures(figures);
            }
            case Widget.DateBoxes boxes -> together(() -> controls.dateBoxes(boxes));
            case Widget.Ranks ranks -> together(() -> controls.ranks(ranks));
            case Widget.Grid grid -> together(() -> controls.grid(grid));
        }
        return out.close("div").toString();
    }

    /** Several controls under one legend. */
    private void together(Runnable fields) {
        out.open("fieldset", "class", "fieldset", "aria-describedby", shown.described());
        if (shown.alone()) {
            out.open("legend", "class", "legend legend--page");
            out.element("h1", shown.text()).close("legend");
        } else {
            out.element("legend", shown.text(), "class", "legend");
        }
        beforeControls();
        fields.run();
        if (shown.clearable()) {
            out.open(
                    "button",
                    "class",
                    "link-button",
                    "type",
                    "submit",
                    "name",
                    WidgetHtml.CLEAR,
                    "value",
                    shown.name());
            out.text(shown.say("survey.clear"));
            out.text(" ").element("span", shown.say("survey.clear-what", shown.text()), "class", "visually-hidden");
            out.close("button");
        }
        out.close("fieldset");
    }

    /** The question as the label of its one control. */
    private void label(String field) {
        if (shown.alone()) {
            out.open("h1", "class", "label--page");
        }
        out.element("label", shown.text(), "class", "label", "for", Shown.id(field));
        if (shown.alone()) {
            out.close("h1");
        }
        beforeControls();
    }

    private void beforeControls() {
        shown.hint().ifPresent(words -> out.element("p", words, "class", "hint", "id", shown.hintId()));
        for (int i = 0; i < shown.errors().size(); i++) {
            out.open("p", "class", "error-message", "id", shown.errorId(i));
            out.element("span", shown.say("web.error-before"), "class", "visually-hidden");
            out.text(" ").text(shown.errors().get(i)).close("p");
        }
    }
}
