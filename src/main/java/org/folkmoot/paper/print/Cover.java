package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.answer.Channel;
import org.folkmoot.pdf.Drawing;
import org.folkmoot.pdf.Manner;
import org.folkmoot.pdf.Manner.Shade;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Notice;
import org.folkmoot.survey.Particulars;
import org.folkmoot.survey.Survey;

/**
 * The pages before the questions: who asks and why, how to fill in and send back the form, whom to ask, and the part to be torn
 * off and kept. They are always as many, whatever they say, so that the questions stand where the map has them although dates and
 * telephone numbers change after printing; what has no room is left out sentence by sentence, of the reasons and the
 * privacy notice first.
 */
final class Cover {

    private static final String SENTENCE = "(?<=[.?!])\\s+";

    private final Setter setter;
    private final Measures measures;
    private final Said said;
    private final Survey survey;
    private final Consultation consultation;
    private final String site;

    /** @param site where the consultation is on line; blank to leave that out */
    Cover(Setter setter, Said said, Survey survey, Consultation consultation, String site) {
        this.setter = setter;
        this.measures = setter.measures;
        this.said = said;
        this.survey = survey;
        this.consultation = consultation;
        this.site = site;
    }

    /** A heading, blank for none, and what stands below it; {@code spare} where it may be shortened. */
    private record Section(String heading, List<String> paragraphs, boolean spare, boolean examples) {
        Section(String heading, List<String> paragraphs, boolean spare) {
            this(heading, paragraphs, spare, false);
        }

        int length() {
            return paragraphs.stream().mapToInt(String::length).sum();
        }
    }

    void lay(Paging paging, Tag root, boolean numbered) {
        float stub = stubHeight();
        paging.turn();
        paging.end(Measures.BOTTOM - stub);
        float y = front(paging, root);
        List<Section> sections = fitting(stub, y);
        paging.goOn(y);
        paging.lay(blocks(() -> root, sections));
        while (paging.pages().size() < measures.coverPages()) {
            paging.turn();
            blank(paging.page(), root);
        }
        stub(paging.pages().getFirst(), root, numbered, Measures.BOTTOM - stub);
    }

    private void blank(Ground ground, Tag root) {
        float width = Measures.RIGHT - Measures.LEFT;
        Words words = setter.drawing.set(said.say("print.blank"), measures.muted(), width);
        ground.leaf.centred(Optional.of(root.child("P")), words, Measures.LEFT, width, Drawing.HEIGHT / 2);
    }

    /** The title, who asks and the day; gives where it ends. */
    private float front(Paging paging, Tag root) {
        float y = Measures.TOP;
        float width = Measures.RIGHT - Measures.LEFT;
        Ground ground = paging.page();
        String council = consultation.council().names().in(said.language().tag());
        y = put(ground, root.child("P"), council, measures.bold().in(Shade.ACCENT), y) + 6;
        Manner title = Manner.plain(measures.heading() * 1.75f, measures.heading() * 2.05f)
                .inBold()
                .in(Shade.ACCENT);
        Words words = setter.drawing.set(said.of(survey.title()), title, width);
        int most = Math.min(words.lines(), 4);
        Tag heading = root.child("H1");
        ground.leaf.words(Optional.of(heading), words.part(0, most), Measures.LEFT, y);
        setter.drawing.bookmark(1, said.of(survey.title()), ground.leaf, y);
        y += most * title.leading() + 4;
        ground.leaf.band(Measures.LEFT, y + 2, 72, 4);
        y += 16;
        String day = said.lastDay(consultation.dates().of(Channel.PAPER).closes());
        y = put(ground, root.child("P"), said.say("print.cover.by", day), measures.bold(), y) + 4;
        return y;
    }

    private float put(Ground ground, Tag tag, String text, Manner manner, float y) {
        Words words = setter.drawing.set(text, manner, Measures.RIGHT - Measures.LEFT);
        Words first = words.part(0, Math.min(3, words.lines()));
        ground.leaf.words(Optional.of(tag), first, Measures.LEFT, y);
        return y + first.height();
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<String> about = new ArrayList<>();
        survey.introduction().ifPresent(text -> about.addAll(paragraphs(said.of(text))));
        about.add(said.say("print.cover.minutes", survey.minutes()));
        sections.add(new Section("", about, false));
        sections.add(new Section(said.say("print.cover.why"), paragraphs(said.of(consultation.why())), true));
        sections.add(new Section(
                said.say("print.cover.how"),
                List.of(
                        said.say("print.cover.how.pen"),
                        said.say("print.cover.how.tick"),
                        said.say("print.cover.how.wrong"),
                        said.say("print.cover.how.skip"),
                        said.say("print.cover.how.more")),
                false,
                true));
        sections.add(new Section(said.say("print.cover.back"), back(), false));
        sections.add(new Section(said.say("print.cover.help"), help(), false));
        consultation.notice().ifPresent(notice -> {
            sections.add(new Section(said.say("print.cover.privacy"), List.of(said.say("print.cover.number")), false));
            sections.add(new Section("", privacy(notice), true));
            sections.add(new Section("", List.of(whole()), false));
        });
        return sections;
    }

    private List<String> back() {
        List<String> lines = new ArrayList<>();
        String day = said.lastDay(consultation.dates().of(Channel.PAPER).closes());
        consultation
                .contact()
                .address()
                .ifPresentOrElse(
                        address -> {
                            lines.add(said.say("print.cover.back.to", day));
                            lines.add(address);
                        },
                        () -> lines.add(said.say("print.cover.back.ask", day)));
        if (survey.contactDetails().isPresent()) {
            lines.add(said.say("print.cover.back.slip"));
        }
        return lines;
    }

    private List<String> help() {
        List<String> lines = new ArrayList<>();
        Consultation.Contact contact = consultation.contact();
        contact.telephone()
                .ifPresentOrElse(
                        number -> lines.add(said.say("print.cover.help.call", number, contact.email())),
                        () -> lines.add(said.say("print.cover.help.write", contact.email())));
        consultation.particulars().formats().stream()
                .filter(format -> format.sort() == Particulars.Sort.PAPER)
                .flatMap(format -> format.note().stream())
                .findFirst()
                .ifPresent(note ->
                        lines.add(said.say("print.cover.copies", said.of(note).strip())));
        if (!site.isBlank()) {
            lines.add(said.say("print.cover.online", address()));
        }
        return lines;
    }

    private String address() {
        return site.replaceFirst("^https?://", "") + "/consultations/" + consultation.id();
    }

    private List<String> privacy(Notice notice) {
        return List.of(
                said.say("print.cover.privacy.who", said.of(notice.controller()).strip()),
                said.of(notice.purpose()).strip(),
                said.of(notice.retention()).strip(),
                said.of(notice.rights()).strip());
    }

    private String whole() {
        return site.isBlank()
                ? said.say("print.cover.privacy.ask")
                : said.say("print.cover.privacy.whole", address() + "/privacy");
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\n\\s*\\n|\\n(?=• )")).stream()
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The sections without what has no room, tried on paper that is thrown away. */
    private List<Section> fitting(float stub, float y) {
        List<Section> sections = new ArrayList<>(sections());
        while (pages(sections, stub, y) > measures.coverPages() && shorten(sections)) {
            continue;
        }
        return sections;
    }

    private int pages(List<Section> sections, float stub, float y) {
        Supplier<Tag> none = () -> {
            throw new IllegalStateException("Nothing is drawn on trial.");
        };
        return Paging.count(blocks(none, sections), y, Measures.BOTTOM - stub);
    }

    /** Takes a sentence from the longest of what may be shortened, else of all; false if nothing is left. */
    private static boolean shorten(List<Section> sections) {
        Optional<Section> longest = sections.stream()
                .filter(section -> section.spare() || sections.stream().noneMatch(Section::spare))
                .max(Comparator.comparingInt(Section::length));
        if (longest.isEmpty()) {
            return false;
        }
        int at = sections.indexOf(longest.get());
        Section section = sections.remove(at);
        List<String> paragraphs = new ArrayList<>(section.paragraphs());
        List<String> sentences = new ArrayList<>(List.of(paragraphs.removeLast().split(SENTENCE)));
        sentences.removeLast();
        if (!sentences.isEmpty()) {
            paragraphs.add(String.join(" ", sentences));
        }
        if (!paragraphs.isEmpty()) {
            sections.add(at, new Section(section.heading(), paragraphs, section.spare(), section.examples()));
        }
        return true;
    }

    private List<Block> blocks(Supplier<Tag> root, List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : sections) {
            List<Strip> strips = new ArrayList<>();
            if (!section.heading().isBlank()) {
                Manner manner = Manner.plain(measures.text() + 2, measures.leading() + 3)
                        .inBold()
                        .in(Shade.ACCENT);
                strips.addAll(setter.text(Setter.lazily(root, "H2"), section.heading(), manner, Measures.LEFT, 0));
            }
            for (String paragraph : section.paragraphs()) {
                List<Strip> text = setter.text(Setter.lazily(root, "P"), paragraph, measures.plain(), Measures.LEFT, 4);
                strips.addAll(text);
            }
            if (section.examples()) {
                strips.add(examples(root));
            }
            blocks.add(new Block(
                    section.heading().isBlank() ? 4 : measures.leading() * 0.8f,
                    loose(strips),
                    Optional.empty(),
                    false));
        }
        return blocks;
    }

    /** A box that is ticked, and one that was by mistake. */
    private Strip examples(Supplier<Tag> root) {
        float box = measures.box();
        Words ticked = setter.drawing.set(said.say("print.cover.ticked"), measures.plain(), 220);
        Words wrong = setter.drawing.set(said.say("print.cover.mistake"), measures.plain(), 220);
        float height = Math.max(measures.row(), Math.max(ticked.height(), wrong.height())) + 4;
        return new Strip(6, height, false, (ground, top) -> {
            float x = Measures.LEFT;
            float y = top + (height - box) / 2;
            ground.leaf.frame(x, y, box, box, 1.1f);
            ground.leaf.cross(x + box * 0.18f, y + box * 0.18f, box * 0.64f);
            ground.leaf.words(
                    Optional.of(root.get().child("P")), ticked, x + box + 8, top + (height - ticked.height()) / 2);
            x += Math.max(150, box + 8 + ticked.width() + 24);
            ground.leaf.solid(x, y, box, box);
            ground.leaf.words(
                    Optional.of(root.get().child("P")), wrong, x + box + 8, top + (height - wrong.height()) / 2);
        });
    }

    /** Paragraphs may be parted, headings not from what is below. */
    private static List<Strip> loose(List<Strip> strips) {
        List<Strip> loose = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            loose.add(new Strip(strip.before(), strip.height(), i == 0 && strips.size() > 1, strip.drawn()));
        }
        return loose;
    }

    private List<Words> stubWords(boolean numbered) {
        Consultation.Contact contact = consultation.contact();
        String who = contact.telephone().map(number -> number + ", ").orElse("") + contact.email();
        String until = said.lastDay(Withdrawals.until(consultation));
        float width = Measures.RIGHT - Measures.LEFT;
        List<Words> words = new ArrayList<>();
        words.add(
                setter.drawing.set(said.say("print.stub.keep"), measures.edge().in(Shade.MUTED), width));
        words.add(setter.drawing.set(said.of(survey.title()), measures.bold(), width));
        words.add(setter.drawing.set(
                said.say(numbered ? "print.stub.number" : "print.stub.no-number"), measures.plain(), width));
        if (numbered) {
            words.add(setter.drawing.set(said.say("print.stub.change", who, until), measures.plain(), width));
            words.add(setter.drawing.set(said.say("print.stub.not-you"), measures.plain(), width));
        } else {
            words.add(setter.drawing.set(said.say("print.stub.ask", who), measures.plain(), width));
        }
        return words;
    }

    private float stubHeight() {
        return Math.max(height(stubWords(true)), height(stubWords(false)));
    }

    private float height(List<Words> words) {
        return 12
                + measures.heading() * 1.6f
                + (float) words.stream().mapToDouble(each -> each.height() + 3).sum();
    }

    private void stub(Ground ground, Tag root, boolean numbered, float top) {
        ground.leaf.dashes(0, top, Drawing.WIDTH);
        float y = top + 7;
        List<Words> words = stubWords(numbered);
        for (int i = 0; i < words.size(); i++) {
            ground.leaf.words(Optional.of(root.child("P")), words.get(i), Measures.LEFT, y);
            y += words.get(i).height() + 3;
            if (numbered && i == 2) {
                Manner large = Manner.plain(measures.heading() * 1.2f, measures.heading() * 1.6f)
                        .inBold();
                ground.leaf.own(Optional.of(root.child("P")), large, Measures.LEFT, y - 2);
                y += measures.heading() * 1.6f;
            }
        }
    }
}
