package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.pdf.Leaf;
import org.folkmoot.pdf.Manner;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;
import org.folkmoot.survey.Widget;

/** Draws options with their tick boxes and codes. */
final class Ticking {

    private static final float BESIDE = 7;
    private static final int COLUMNS_FROM = 8;
    private static final int MOST_IN_COLUMN = 20;

    private final Setter setter;
    private final Measures measures;
    private final Said said;

    Ticking(Setter setter, Said said) {
        this.setter = setter;
        this.measures = setter.measures;
        this.said = said;
    }

    /**
     * @param skips what is said beside an option that leads past other questions, by its id
     * @param x where the boxes begin
     */
    List<Strip> strips(Tag parent, String field, List<Widget.Choice> choices, Map<String, String> skips, float x) {
        List<Widget.Choice> before =
                choices.stream().takeWhile(choice -> !choice.apart()).toList();
        List<Widget.Choice> after = choices.subList(before.size(), choices.size());
        List<Strip> strips = new ArrayList<>(
                columns(before, skips, x)
                        ? inColumns(parent, field, before, x)
                        : below(parent, field, before, skips, x));
        if (!before.isEmpty() && !after.isEmpty()) {
            strips.addAll(setter.text(
                    Setter.lazily(parent, "P"),
                    said.say("survey.or"),
                    measures.muted(),
                    x,
                    measures.leading() * 0.15f));
        }
        strips.addAll(below(parent, field, after, skips, x));
        return strips;
    }

    private float labelX(float x) {
        return x + measures.box() + BESIDE + measures.codeWidth();
    }

    /** Whether there are many short options, which stand in two columns. */
    private boolean columns(List<Widget.Choice> choices, Map<String, String> skips, float x) {
        float width = columnWidth(x) - (labelX(x) - x) - 8;
        return choices.size() >= COLUMNS_FROM
                && skips.isEmpty()
                && choices.stream()
                        .allMatch(choice -> choice.hint().isEmpty()
                                && choice.noteField().isEmpty()
                                && setter.drawing.width(said.of(choice.label()), measures.plain()) <= width);
    }

    private static float columnWidth(float x) {
        return (Measures.RIGHT - x) / 2;
    }

    private List<Strip> inColumns(Tag parent, String field, List<Widget.Choice> choices, float x) {
        List<Strip> strips = new ArrayList<>();
        Tag list = parent.numbered();
        for (int from = 0; from < choices.size(); from += 2 * MOST_IN_COLUMN) {
            List<Widget.Choice> some = choices.subList(from, Math.min(choices.size(), from + 2 * MOST_IN_COLUMN));
            int rows = (some.size() + 1) / 2;
            // Read down the first column and then down the second one, though drawn row by row.
            List<Option> options = some.stream()
                    .map(choice -> option(list, field, choice, columnWidth(x) - (labelX(x) - x)))
                    .toList();
            for (int row = 0; row < rows; row++) {
                Option left = options.get(row);
                Optional<Option> right =
                        row + rows < options.size() ? Optional.of(options.get(row + rows)) : Optional.empty();
                strips.add(new Strip(0, measures.row(), row < rows - 1, (ground, top) -> {
                    left.on(ground, x, top, measures);
                    right.ifPresent(option -> option.on(ground, x + columnWidth(x), top, measures));
                }));
            }
        }
        return strips;
    }

    private List<Strip> below(
            Tag parent, String field, List<Widget.Choice> choices, Map<String, String> skips, float x) {
        List<Strip> strips = new ArrayList<>();
        if (choices.isEmpty()) {
            return strips;
        }
        float aside = (float) skips.values().stream()
                .mapToDouble(words -> setter.drawing.width(words, measures.bold()))
                .max()
                .orElse(-14);
        Tag list = parent.numbered();
        for (Widget.Choice choice : choices) {
            Option option = option(list, field, choice, Measures.RIGHT - labelX(x) - Math.min(aside, 210) - 14);
            strips.addAll(option.strips(x, skips.get(choice.value())));
        }
        return strips;
    }

    private Option option(Tag list, String field, Widget.Choice choice, float width) {
        Tag item = list.child("LI");
        Tag code = item.child("Lbl");
        Tag body = item.child("LBody");
        Words number = setter.drawing.set(Integer.toString(choice.code()), codeManner(), 60);
        return new Option(
                field,
                choice,
                code,
                body,
                number,
                setter.drawing.set(said.of(choice.label()), measures.plain(), width));
    }

    private Manner codeManner() {
        float size = Math.max(measures.small(), measures.text() - 2);
        return new Manner(size, measures.leading(), false, Manner.Shade.MUTED);
    }

    /** An option with its words set. */
    private final class Option {

        private final String field;
        private final Widget.Choice choice;
        private final Tag code;
        private final Tag body;
        private final Words number;
        private final List<Words> label;
        private final Supplier<Tag> words;

        Option(String field, Widget.Choice choice, Tag code, Tag body, Words number, Words label) {
            this.field = field;
            this.choice = choice;
            this.code = code;
            this.body = body;
            this.number = number;
            this.label = setter.parts(label);
            this.words = Setter.lazily(body, "P");
        }

        private float slack() {
            return measures.row() - measures.leading();
        }

        List<Strip> strips(float x, String skip) {
            List<Strip> strips = new ArrayList<>();
            float height = label.getFirst().height() + slack();
            // The words are given a place to be read from before what is said beside them.
            Tag aside = skip == null ? null : tagOfSkip();
            strips.add(new Strip(0, height, false, (ground, top) -> {
                on(ground, x, top, measures);
                if (skip != null) {
                    Words told = setter.drawing.set(skip, measures.bold(), 210);
                    ground.leaf.words(Optional.of(aside), told, Measures.RIGHT - told.width(), top + slack() / 2);
                }
            }));
            for (Words more : label.subList(1, label.size())) {
                strips.add(new Strip(
                        0,
                        more.height(),
                        false,
                        (ground, top) -> ground.leaf.words(Optional.of(words.get()), more, labelX(x), top)));
            }
            choice.hint()
                    .ifPresent(hint -> strips.addAll(setter.text(
                            Setter.lazily(body, "P"), said.of(hint), measures.muted(), labelX(x), -slack() / 3)));
            choice.noteField().ifPresent(note -> strips.add(note(note, x)));
            for (int i = 0; i < strips.size() - 1; i++) {
                strips.set(i, strips.get(i).kept());
            }
            // The last one may be parted from the next option.
            Strip last = strips.removeLast();
            strips.add(new Strip(last.before(), last.height(), false, last.drawn()));
            return strips;
        }

        private Tag tagOfSkip() {
            words.get();
            return body.child("P");
        }

        private Strip note(String note, float x) {
            Words ask = setter.drawing.set(said.say("survey.please-say") + ":", measures.plain(), 300);
            return new Strip(0, measures.pitch() + 6, false, (ground, top) -> {
                Tag tag = body.child("P");
                float left = labelX(x) + ask.width() + 8;
                ground.leaf.words(Optional.of(tag), ask, labelX(x), top + measures.pitch() - measures.leading());
                ground.writing(note, left, top, Measures.RIGHT - left, 1, measures.pitch());
            });
        }

        void on(Ground ground, float x, float top, Measures sizes) {
            Leaf leaf = ground.leaf;
            float line = top + slack() / 2;
            ground.box(field, choice.value(), x, line + (sizes.leading() - sizes.box()) / 2, sizes.box());
            float codeX = x + sizes.box() + BESIDE - 2;
            leaf.words(Optional.of(code), number, codeX + (sizes.codeWidth() - 6 - number.width()) / 2, line);
            leaf.words(Optional.of(words.get()), label.getFirst(), labelX(x), line);
        }
    }
}
