package org.folkmoot.reach;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.pdf.Placard;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Council;

/** The cards of consultations. A card is drawn once for each text that it shows; the latest ones are kept in memory. */
@Singleton
public final class ShareCards {

    private static final int KEPT = 40;

    private final Definitions definitions;
    private final Wording wording;
    private final Map<ShareCard, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ShareCard, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    ShareCards(Definitions definitions, Wording wording) {
        this.definitions = definitions;
        this.wording = wording;
    }

    /** As PNG. */
    public byte[] png(Consultation consultation, String language) {
        Council.Colours colours = definitions.council().colours();
        Placard.Fact when = wording.when(consultation, language);
        ShareCard card = new ShareCard(
                consultation.council().names().in(language),
                wording.say(language, "call"),
                consultation.title().in(language),
                when.label() + " " + when.words(),
                new Color(colours.header().rgb()),
                new Color(colours.onHeader().rgb()),
                new Color(colours.accent().rgb()));
        synchronized (drawn) {
            return drawn.computeIfAbsent(card, ShareCard::png);
        }
    }

    /** What other sites show of a page of the consultation. */
    public Shared of(Consultation consultation, String language, String path) {
        Placard.Fact when = wording.when(consultation, language);
        String title = consultation.title().in(language);
        return new Shared(
                title,
                consultation.summary().in(language).strip(),
                path,
                "/consultations/" + consultation.id() + "/card.png"
                        + (language.equals("en") ? "" : "?lang=" + language),
                wording.say(language, "card.alt", wording.say(language, "call"), title, when.label(), when.words()));
    }
}
