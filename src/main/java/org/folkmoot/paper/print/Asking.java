package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;

/** Draws a question: its number and text, when it is asked, how it is answered, and where to make the marks. */
final class Asking {

    /** “AA99 9AA” at most. */
    private static final List<Integer> POSTCODE = List.of(4, 3);

    private static final int MOST_DIGITS = 12;
    private static final int UNLIMITED = 6;
    private static final int ONE_LINE = 60;
    private static final int TWO_LINES = 200;
    private static final int FEWEST_LINES = 3;
    private static final int ONE_DIGIT = 9;

    private final Setter setter;
    private final Measures measures;
    private final Said said;
    private final Skips skips;
    private final Ticking ticking;
    private final GridRows grids;

    Asking(Setter setter, Said said, Skips skips) {
        this.setter = setter;
        this.measures = setter.measures;
        this.said = said;
        this.skips = skips;
        this.ticking = new Ticking(setter, said);
        this.grids = new GridRows(setter, said, ticking);
    }

    Block block(Tag parent, Question question) {
        Tag tag = parent.child("Sect");
        List<Strip> strips = new ArrayList<>(head(tag, question));
        GridRows.Rows rows = marks(tag, question);
        strips.addAll(rows.strips());
        return new Block(measures.leading() * 1.35f, strips, rows.again(), false);
    }

    private List<Strip> head(Tag tag, Question question) {
        List<Strip> strips = new ArrayList<>();
        Tag heading = tag.child("H3");
        Words number = setter.drawing.set(said.number(question) + ".", measures.bold(), measures.gutter());
        List<Strip> text =
                setter.text(() -> heading, said.of(question.head().text()), measures.bold(), measures.indent(), 0);
        Strip first = text.getFirst();
        strips.add(new Strip(0, first.height(), first.keep(), (ground, top) -> {
            ground.leaf.words(Optional.of(heading), number, Measures.LEFT, top);
            first.drawn().on(ground, top);
        }));
        strips.addAll(text.subList(1, text.size()));
        said.conditions
                .of(question)
                .ifPresent(condition -> strips.addAll(setter.text(
                        Setter.lazily(tag, "P"),
                        said.say("print.only", condition),
                        measures.plain(),
                        measures.indent(),
                        3)));
        question.head()
                .hint()
                .ifPresent(hint -> strips.addAll(setter.text(
                        Setter.lazily(tag, "P"), said.of(hint).strip(), measures.muted(), measures.indent(), 3)));
        how(question)
                .ifPresent(how -> strips.addAll(
                        setter.text(Setter.lazily(tag, "P"), how, measures.muted(), measures.indent(), 3)));
        Strip last = strips.removeLast();
        strips.add(new Strip(last.before(), last.height() + 5, true, last.drawn()));
        return strips;
    }

    /** How marks are made; nothing where the author's hint says which of several options to tick, or how to rank. */
    private Optional<String> how(Question question) {
        boolean hinted = question.head().hint().isPresent();
        return switch (question.widget()) {
            case Widget.Choices choices ->
                choices.several()
                        ? hinted
                                ? Optional.empty()
                                : Optional.of(
                                        choices.most().isPresent()
                                                ? said.say(
                                                        "print.tick-up-to",
                                                        choices.most().getAsInt())
                                                : said.say("print.tick-all"))
                        : Optional.of(said.say("print.tick-one"));
            case Widget.Grid grid -> Optional.of(said.say("print.tick-each-row"));
            case Widget.Ranks ranks -> hinted ? Optional.empty() : Optional.of(said.say("print.rank", ranks.places()));
            case Widget.Box box -> Optional.empty();
            case Widget.Line line -> Optional.empty();
            case Widget.Figures figures -> Optional.empty();
            case Widget.DateBoxes boxes -> Optional.empty();
        };
    }

    private GridRows.Rows marks(Tag tag, Question question) {
        return switch (question.widget()) {
            case Widget.Choices choices -> plainly(choices(tag, question, choices));
            case Widget.Line line -> plainly(List.of(line(tag, line, "")));
            case Widget.Box box -> plainly(List.of(box(box)));
            case Widget.Figures figures -> plainly(List.of(figures(tag, figures)));
            case Widget.DateBoxes boxes -> plainly(List.of(date(tag, boxes)));
            case Widget.Ranks ranks -> plainly(ranks(tag, ranks));
            case Widget.Grid grid -> grids.rows(tag, grid);
        };
    }

    private static GridRows.Rows plainly(List<Strip> strips) {
        return new GridRows.Rows(strips, Optional.empty());
    }

    private List<Strip> choices(Tag tag, Question question, Widget.Choices choices) {
        List<Strip> strips = new ArrayList<>();
        choices.line().ifPresent(line -> {
            strips.add(line(tag, line, said.say("survey.postcode")).kept());
            strips.addAll(setter.text(
                    Setter.lazily(tag, "P"), said.say("survey.or-choose"), measures.muted(), measures.indent(), 4));
        });
        Map<String, String> beside = new LinkedHashMap<>();
        skips.from(question)
                .forEach((option, next) -> beside.put(
                        option,
                        next.map(to -> said.say("print.go-to", Integer.toString(said.number(to))))
                                .orElseGet(() -> said.say("print.go-to-end"))));
        strips.addAll(ticking.strips(tag, choices.field(), choices.choices(), beside, measures.indent()));
        return strips;
    }

    private Strip line(Tag tag, Widget.Line line, String label) {
        Words ask = setter.drawing.set(label, measures.plain(), measures.width() / 2);
        float x = measures.indent() + (label.isEmpty() ? 0 : ask.width() + 12);
        Tag words = label.isEmpty() ? null : tag.child("P");
        boolean comb =
                line.input() == Widget.Input.POSTCODE && Ground.combWidth(POSTCODE, measures) <= Measures.RIGHT - x;
        int count = line.longest() <= ONE_LINE ? 1 : line.longest() <= TWO_LINES ? 2 : 3;
        float height = comb ? measures.cellHeight() : count * measures.pitch();
        return new Strip(2, height + 4, false, (ground, top) -> {
            if (words != null) {
                ground.leaf.words(Optional.of(words), ask, measures.indent(), top + 4);
            }
            if (comb) {
                ground.comb(line.field(), POSTCODE, x, top, measures);
            } else {
                ground.writing(line.field(), x, top, Measures.RIGHT - x, count, measures.pitch());
            }
        });
    }

    private Strip box(Widget.Box box) {
        int fitting = (int) (Measures.ROOM * 0.7f / measures.pitch());
        int count = Math.min(fitting, Math.max(FEWEST_LINES, box.lines()));
        return new Strip(
                0,
                count * measures.pitch() + 4,
                false,
                (ground, top) ->
                        ground.writing(box.field(), measures.indent(), top, measures.width(), count, measures.pitch()));
    }

    private Strip figures(Tag tag, Widget.Figures figures) {
        List<Integer> groups = new ArrayList<>(List.of(digits(figures)));
        if (figures.decimals() > 0) {
            groups.add(Math.min(figures.decimals(), MOST_DIGITS / 2));
        }
        float x = measures.indent();
        float width = Ground.combWidth(groups, measures);
        String unit = figures.unit().map(said::of).orElse("");
        Words words = setter.drawing.set(unit, measures.plain(), Math.max(80, Measures.RIGHT - x - width - 10));
        Tag spoken = unit.isBlank() ? null : tag.child("P");
        return new Strip(2, Math.max(measures.cellHeight(), words.height()) + 4, false, (ground, top) -> {
            ground.comb(figures.field(), groups, x, top, measures);
            if (groups.size() > 1) {
                float dot = x + groups.getFirst() * measures.cellWidth() + Ground.COMB_GAP / 2 - 0.6f;
                ground.leaf.solid(dot, top + measures.cellHeight() - 4, 2.4f, 2.4f);
            }
            if (spoken != null) {
                ground.leaf.words(
                        Optional.of(spoken),
                        words,
                        x + width + 10,
                        top + (measures.cellHeight() - measures.leading()) / 2);
            }
        });
    }

    private static int digits(Widget.Figures figures) {
        int greatest = figures.greatest()
                .map(limit -> limit.abs().toBigInteger().toString().length())
                .orElse(UNLIMITED);
        int least = figures.least()
                .map(limit -> limit.abs().toBigInteger().toString().length() + (limit.signum() < 0 ? 1 : 0))
                .orElse(0);
        return Math.min(MOST_DIGITS, Math.max(greatest, least));
    }

    private Strip date(Tag tag, Widget.DateBoxes boxes) {
        List<String> fields = List.of(boxes.day(), boxes.month(), boxes.year());
        List<Integer> cells = List.of(2, 2, 4);
        List<Words> labels = List.of("survey.day", "survey.month", "survey.year").stream()
                .map(key -> setter.drawing.set(said.say(key), measures.plain(), 200))
                .toList();
        List<Tag> tags = labels.stream().map(label -> tag.child("P")).toList();
        return new Strip(2, measures.leading() + measures.cellHeight() + 6, false, (ground, top) -> {
            float x = measures.indent();
            for (int i = 0; i < fields.size(); i++) {
                ground.leaf.words(Optional.of(tags.get(i)), labels.get(i), x, top);
                List<Integer> group = List.of(cells.get(i));
                ground.comb(fields.get(i), group, x, top + measures.leading() + 2, measures);
                x += Math.max(Ground.combWidth(group, measures), labels.get(i).width()) + 18;
            }
        });
    }

    private List<Strip> ranks(Tag tag, Widget.Ranks ranks) {
        List<Strip> strips = new ArrayList<>();
        List<Integer> cell = List.of(ranks.places() > ONE_DIGIT ? 2 : 1);
        float x = measures.indent() + Ground.combWidth(cell, measures) + 12;
        float row = Math.max(measures.row(), measures.cellHeight() + 8);
        Tag list = tag.child("L");
        for (Widget.Item item : ranks.items()) {
            Tag body = list.child("LI").child("LBody");
            List<Words> parts =
                    setter.parts(setter.drawing.set(said.of(item.label()), measures.plain(), Measures.RIGHT - x));
            Words first = parts.getFirst();
            boolean more = parts.size() > 1;
            strips.add(new Strip(0, first.height() + row - measures.leading(), more, (ground, top) -> {
                ground.comb(item.field(), cell, measures.indent(), top + (row - measures.cellHeight()) / 2, measures);
                ground.leaf.words(Optional.of(body), first, x, top + (row - measures.leading()) / 2);
            }));
            for (Words part : parts.subList(1, parts.size())) {
                strips.add(new Strip(
                        0, part.height(), false, (ground, top) -> ground.leaf.words(Optional.of(body), part, x, top)));
            }
        }
        return strips;
    }
}
