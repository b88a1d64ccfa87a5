package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.pdf.Drawing;
import org.folkmoot.pdf.Manner;
import org.folkmoot.pdf.Style;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;
import org.folkmoot.response.Edition;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ContactDetails;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Widget;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** One form laid out: its drawing and its map, made in one go. */
final class FormSheets {

    private static final float CODE = 76;
    private static final float CODE_RIGHT = Drawing.WIDTH - 52;
    private static final float HEAD = 30;

    private final Edition edition;
    private final Survey survey;
    private final String language;
    private final Layout layout;
    private final boolean numbered;
    private final Measures measures;
    private final Said said;
    private final Setter setter;
    private final Asking asking;
    private final List<Ground> pages = new ArrayList<>();
    final Drawing drawing;

    /**
     * @param consultation what the cover says; empty leaves it blank, and nothing else changes its place
     * @param numbered whether there is to be a sheet number on it
     */
    FormSheets(
            Messages messages,
            Style style,
            Edition edition,
            String language,
            Layout layout,
            Optional<Consultation> consultation,
            String site,
            boolean numbered) {
        this.edition = edition;
        this.survey = edition.survey();
        this.language = language;
        this.layout = layout;
        this.numbered = numbered;
        this.measures = Measures.of(layout, new Language(language).easy());
        this.said = new Said(messages, survey, language);
        this.drawing = new Drawing(style);
        this.setter = new Setter(drawing, measures);
        this.asking = new Asking(setter, said, new Skips(survey));
        main(consultation, site, numbered);
        survey.equality().ifPresent(this::equality);
        survey.contactDetails().ifPresent(this::slip);
    }

    FormMap map() {
        return new FormMap(
                survey.id(),
                edition.number(),
                language,
                layout,
                pages.stream().map(Ground::map).toList());
    }

    /** What a copy with this number has of its own. */
    Drawing.Copy copy(Optional<SheetNumber> number) {
        return new Drawing.Copy(
                number.map(SheetNumber::written),
                pages.stream().map(page -> code(page, number)).toList());
    }

    private Optional<String> code(Ground page, Optional<SheetNumber> number) {
        return page.part == Part.SLIP
                ? Optional.empty()
                : Optional.of(
                        new PageCode(survey.id(), edition.number(), language, layout, page.part, page.page, number)
                                .text());
    }

    private void main(Optional<Consultation> consultation, String site, boolean numbered) {
        Tag part = drawing.document().child("Part");
        Paging paging = new Paging(drawing, Part.MAIN);
        if (consultation.isPresent()) {
            new Cover(setter, said, survey, consultation.get(), site).lay(paging, part, numbered);
        } else {
            IntStream.range(0, measures.coverPages()).forEach(page -> paging.turn());
        }
        paging.turn();
        List<Block> blocks = new ArrayList<>();
        Optional<String> section = Optional.empty();
        for (Page page : survey.pages()) {
            blocks.add(title(part, page, section));
            section = page.section();
            page.questions().forEach(question -> blocks.add(asking.block(part, question)));
        }
        blocks.add(helped(part));
        paging.lay(blocks);
        finish(paging, part);
    }

    /** The title of a page of the survey, with that of its section where one begins, and for whom the questions are. */
    private Block title(Tag part, Page page, Optional<String> before) {
        List<Strip> strips = new ArrayList<>();
        Tag tag = part.child("Sect");
        if (page.section().isPresent() && !page.section().equals(before)) {
            survey.sections()
                    .of(page)
                    .filter(section -> !said.of(section.title()).equals(said.of(page.title())))
                    .ifPresent(section -> strips.addAll(setter.text(
                            Setter.lazily(tag, "P"),
                            said.of(section.title()),
                            measures.bold().in(Manner.Shade.MUTED),
                            Measures.LEFT,
                            0)));
        }
        String words = said.of(page.title());
        int bookmark = strips.size();
        strips.addAll(setter.text(Setter.lazily(tag, "H2"), words, measures.title(), Measures.LEFT, 2));
        if (strips.size() > bookmark) {
            Strip heading = strips.get(bookmark);
            strips.set(bookmark, new Strip(heading.before(), heading.height(), heading.keep(), (ground, top) -> {
                drawing.bookmark(2, words, ground.leaf, top);
                heading.drawn().on(ground, top);
            }));
        }
        said.conditions
                .of(page)
                .ifPresent(condition -> strips.addAll(setter.text(
                        Setter.lazily(tag, "P"), only(page, condition), measures.plain(), Measures.LEFT, 4)));
        page.introduction()
                .ifPresent(text -> strips.addAll(setter.text(
                        Setter.lazily(tag, "P"), said.of(text).strip(), measures.plain(), Measures.LEFT, 4)));
        return new Block(measures.leading() * 1.6f, strips, Optional.empty(), true);
    }

    private String only(Page page, String condition) {
        if (page.questions().isEmpty()) {
            return said.say("print.read-only", condition);
        }
        int first = said.number(page.questions().getFirst());
        int last = said.number(page.questions().getLast());
        return first == last
                ? said.say("print.only-one", Integer.toString(first), condition)
                : said.say("print.only-these", Integer.toString(first), Integer.toString(last), condition);
    }

    /** Who helped, which is kept with the answers as it is on every other way. */
    private Block helped(Tag part) {
        Tag tag = part.child("Sect");
        List<Strip> strips = new ArrayList<>(
                setter.text(Setter.lazily(tag, "H2"), said.say("print.helped"), measures.bold(), Measures.LEFT, 0));
        strips.addAll(
                setter.text(Setter.lazily(tag, "P"), said.say("print.tick-one"), measures.muted(), Measures.LEFT, 3));
        strips.addAll(new Ticking(setter, said)
                .strips(tag, Forms.ASSISTED, helpers(), java.util.Map.of(), measures.indent()));
        strips.addAll(
                setter.text(Setter.lazily(tag, "P"), said.say("print.thanks"), measures.plain(), Measures.LEFT, 8));
        for (int i = 0; i < strips.size() - 1; i++) {
            strips.set(i, strips.get(i).kept());
        }
        return new Block(measures.leading() * 2, strips, Optional.empty(), false);
    }

    private List<Widget.Choice> helpers() {
        return IntStream.range(0, Forms.HELPERS.size())
                .mapToObj(i -> new Widget.Choice(
                        Forms.HELPERS.get(i),
                        i + 1,
                        said.own("print.helped." + Forms.HELPERS.get(i)),
                        Optional.empty(),
                        false,
                        Optional.empty()))
                .toList();
    }

    private void equality(Survey.Equality equality) {
        Tag part = drawing.document().child("Part");
        Paging paging = new Paging(drawing, Part.EQUALITY);
        paging.turn();
        List<Block> blocks = new ArrayList<>();
        Tag tag = part.child("Sect");
        String heading = said.say("print.equality");
        List<Strip> strips =
                new ArrayList<>(setter.text(Setter.lazily(tag, "H2"), heading, measures.title(), Measures.LEFT, 0));
        strips.addAll(setter.text(
                Setter.lazily(tag, "P"), said.of(equality.introduction()).strip(), measures.plain(), Measures.LEFT, 4));
        strips.addAll(setter.text(
                Setter.lazily(tag, "P"), said.say("print.equality.apart"), measures.plain(), Measures.LEFT, 4));
        drawing.bookmark(2, heading, paging.page().leaf, Measures.TOP);
        blocks.add(new Block(0, strips, Optional.empty(), true));
        for (Question question : equality.questions()) {
            blocks.add(asking.block(part, question));
        }
        paging.lay(blocks);
        finish(paging, part);
    }

    private void slip(ContactDetails details) {
        Tag part = drawing.document().child("Part");
        Paging paging = new Paging(drawing, Part.SLIP);
        paging.turn();
        drawing.bookmark(2, said.say("print.slip"), paging.page().leaf, Measures.TOP);
        paging.lay(new SlipBlocks(setter, said).of(part, details));
        finish(paging, part);
    }

    /** Fills the last leaf and draws what stands at the edges of all pages. */
    private void finish(Paging paging, Tag part) {
        if (paging.pages().size() % 2 == 1) {
            paging.turn();
            Words words = drawing.set(said.say("print.blank"), measures.muted(), Measures.RIGHT - Measures.LEFT);
            paging.page()
                    .leaf
                    .centred(
                            Optional.of(part.child("P")),
                            words,
                            Measures.LEFT,
                            Measures.RIGHT - Measures.LEFT,
                            Drawing.HEIGHT / 2);
        }
        for (Ground ground : paging.pages()) {
            edges(ground, paging.pages().size());
            pages.add(ground);
        }
    }

    private void edges(Ground ground, int count) {
        Manner manner = measures.edge();
        float width = CODE_RIGHT - CODE - 12 - Measures.LEFT;
        float y = HEAD;
        Words title = drawing.set(said.of(survey.title()), manner.inBold(), width);
        ground.leaf.words(Optional.empty(), title.part(0, 1), Measures.LEFT, y);
        y += manner.leading();
        String place = said.say(
                switch (ground.part) {
                    case MAIN -> "print.page";
                    case EQUALITY -> "print.page.equality";
                    case SLIP -> "print.page.slip";
                },
                Integer.toString(ground.page),
                Integer.toString(count));
        Words where = drawing.set(place, manner, width);
        ground.leaf.words(Optional.empty(), where.part(0, 1), Measures.LEFT, y);
        y += manner.leading();
        if (ground.part == Part.SLIP) {
            return;
        }
        Words made = drawing.set(
                said.say(numbered ? "print.edition-number" : "print.edition", Integer.toString(edition.number())),
                manner,
                width);
        ground.leaf.words(Optional.empty(), made.part(0, 1), Measures.LEFT, y);
        ground.leaf.own(Optional.empty(), manner.inBold(), Measures.LEFT + made.width() + manner.size() * 0.5f, y);
        ground.leaf.code(CODE_RIGHT - CODE, 25, CODE);
        if (ground.page < count && ground.page % 2 == 1) {
            Words turn = drawing.set(said.say("print.turn"), manner, Measures.RIGHT - Measures.LEFT);
            ground.leaf.centred(
                    Optional.empty(),
                    turn.part(0, 1),
                    Measures.LEFT,
                    Measures.RIGHT - Measures.LEFT,
                    Drawing.HEIGHT - 28 - manner.leading());
        }
    }
}
