package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;
import org.folkmoot.survey.ContactDetails;
import org.folkmoot.survey.Widget;

/** What is offered at the end, and lines for the details without which it cannot be given. */
final class SlipBlocks {

    private final Setter setter;
    private final Measures measures;
    private final Said said;

    SlipBlocks(Setter setter, Said said) {
        this.setter = setter;
        this.measures = setter.measures;
        this.said = said;
    }

    List<Block> of(Tag part, ContactDetails details) {
        List<Strip> strips = new ArrayList<>(
                setter.text(Setter.lazily(part, "H2"), said.say("print.slip"), measures.title(), Measures.LEFT, 0));
        paragraph(strips, part, said.of(details.introduction()).strip());
        paragraph(strips, part, said.say("print.slip.apart"));
        Block head = new Block(0, strips, Optional.empty(), true);
        Tag offers = part.child("Sect");
        List<Strip> ticks = new ArrayList<>(setter.text(
                Setter.lazily(offers, "P"), said.say("print.tick-all"), measures.muted(), Measures.LEFT, 0));
        ticks.addAll(new Ticking(setter, said)
                .strips(offers, Forms.CONTACT + "offer", choices(details), Map.of(), measures.indent()));
        List<Block> blocks =
                new ArrayList<>(List.of(head, new Block(measures.leading(), ticks, Optional.empty(), false)));
        for (ContactDetails.Detail detail : ContactDetails.Detail.values()) {
            if (details.offers().stream().anyMatch(offer -> offer.asks().contains(detail))) {
                blocks.add(line(part, detail));
            }
        }
        List<Strip> keep = new ArrayList<>();
        paragraph(keep, part, said.say("print.slip.keep", details.keepMonths()));
        blocks.add(new Block(measures.leading(), keep, Optional.empty(), false));
        return blocks;
    }

    private void paragraph(List<Strip> strips, Tag part, String words) {
        strips.addAll(setter.text(Setter.lazily(part, "P"), words, measures.plain(), Measures.LEFT, 4));
    }

    private List<Widget.Choice> choices(ContactDetails details) {
        return IntStream.range(0, details.offers().size())
                .mapToObj(i -> new Widget.Choice(
                        details.offers().get(i).id(),
                        i + 1,
                        details.offers().get(i).text(),
                        Optional.empty(),
                        false,
                        Optional.empty()))
                .toList();
    }

    private Block line(Tag part, ContactDetails.Detail detail) {
        Words label = setter.drawing.set(said.say("print.slip." + detail.id()), measures.bold(), measures.width() / 2);
        Tag tag = part.child("P");
        float height = measures.leading() + measures.pitch() + 4;
        Strip strip = new Strip(0, height, false, (ground, top) -> {
            ground.leaf.words(Optional.of(tag), label, Measures.LEFT, top);
            ground.writing(
                    Forms.CONTACT + detail.id(),
                    Measures.LEFT,
                    top + measures.leading(),
                    Measures.RIGHT - Measures.LEFT,
                    1,
                    measures.pitch());
        });
        return new Block(measures.leading() * 0.8f, List.of(strip), Optional.empty(), false);
    }
}
