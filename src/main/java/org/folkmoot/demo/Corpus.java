package org.folkmoot.demo;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says things, as residents, partners and people in a room do, and knows what they are about. */
final class Corpus {
    /** The themes that have sentences of their own: those of the sample consultations. */
    static final List<String> THEMES = List.of(
            "community",
            "pride",
            "matters-most",
            "improve",
            "involvement",
            "done-differently",
            "to-decisions",
            "to-services",
            "to-each-other",
            "to-opportunities",
            "to-place");

    private static final Pattern WITHIN_A_SENTENCE = Pattern.compile(
            "(The|They|A|An|My|We|When|Someone|Somebody|Put|Get|No|Not|More|It|If|You|Your|What|People|Being|Something|Having"
                    + "|Only|Nothing|That|Our|There|To|Strangers|Folk|Kids|Young|Light|Run|Fix|Mend|Cut|Stop|Ask) ");

    /** Who speaks. */
    enum Voice {
        RESIDENT("manner"),
        PARTNER("partners"),
        ROOM("conversations");

        private final String file;

        Voice(String file) {
            this.file = file;
        }
    }

    /**
     * @param text what was said
     * @param codes what it is about; among them may be codes of other frames than the one in use
     */
    record Said(String text, Set<String> codes) {
        Said {
            codes = Set.copyOf(codes);
        }
    }

    private final Fragments fragments = Fragments.load();
    private final List<Topic> any = Fragments.topics("any");
    private final List<Topic> general = Fragments.topics("general");
    private final Map<String, List<Topic>> byTheme = new HashMap<>();
    private final Map<Voice, Map<String, List<String>>> manners = new HashMap<>();

    Corpus() {
        THEMES.forEach(theme -> byTheme.put(theme, Fragments.topics(theme)));
        for (Voice voice : Voice.values()) {
            manners.put(voice, Fragments.lists(voice.file));
        }
    }

    /** All topics of all files, for checks. */
    List<Topic> topics() {
        return Stream.concat(Stream.of(any, general), byTheme.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Says something on a theme; on none, whatever people write to a council. */
    Said say(Optional<String> theme, Voice voice, Person person, Chance chance) {
        List<Topic> topics = theme.map(byTheme::get).orElse(general);
        Set<String> codes = new LinkedHashSet<>();
        if (voice == Voice.RESIDENT && chance.in(0.08)) {
            Topic.Sentence sentence = chance.one(
                    chance.weighted(any, each -> each.weightFor(person)).sentences());
            return new Said(fragments.unfold(sentence.text(), chance), residual(sentence.codes(), theme));
        }
        StringBuilder text = new StringBuilder();
        double more = voice == Voice.RESIDENT ? 0.26 : 0.45;
        Set<String> used = new LinkedHashSet<>();
        do {
            Topic topic = chance.weighted(topics, each -> each.weightFor(person));
            Topic.Sentence sentence = chance.one(topic.sentences());
            if (used.add(sentence.text())) {
                if (!text.isEmpty()) {
                    text.append(joiner(text.charAt(text.length() - 1), chance));
                }
                text.append(fragments.unfold(sentence.text(), chance));
                codes.addAll(sentence.codes());
            }
        } while (chance.in(more) && used.size() < 4);
        String dressed = dress(text.toString(), voice, chance);
        return new Said(voice == Voice.RESIDENT ? Slips.write(dressed, chance) : dressed, codes);
    }

    private String dress(String text, Voice voice, Chance chance) {
        return switch (voice) {
            case RESIDENT -> {
                String opened = chance.in(0.17) ? manner(voice, "opening", chance) + " " + following(text) : text;
                if (!chance.in(0.13)) {
                    yield opened;
                }
                String aside = manner(voice, "aside", chance);
                yield opened + (",.!".indexOf(aside.charAt(0)) < 0 ? " " : "") + aside;
            }
            case PARTNER ->
                (chance.in(0.6) ? manner(voice, "opening", chance) + " " : "")
                        + text
                        + (chance.in(0.35) ? ". " + manner(voice, "closing", chance) : "");
            case ROOM ->
                (chance.in(0.8) ? manner(voice, "opening", chance) + " " : "")
                        + (chance.in(0.4) ? "“" + text + "”" : text)
                        + (chance.in(0.3) ? " " + manner(voice, "closing", chance) : "");
        };
    }

    /** The residual codes of a theme are named after the first word of its id. */
    private static Set<String> residual(Set<String> codes, Optional<String> theme) {
        String first = theme.map(id -> id.split("-")[0]).orElse("");
        return codes.stream().map(code -> code.replace("*", first)).collect(Collectors.toUnmodifiableSet());
    }

    private static String following(String text) {
        return WITHIN_A_SENTENCE.matcher(text).lookingAt()
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    private String joiner(char last, Chance chance) {
        String joiner = manner(Voice.RESIDENT, "joiner", chance).replace("~", "");
        String after = Character.isLetterOrDigit(last) ? joiner : joiner.replaceFirst("^[.,]", "");
        return (".,".indexOf(after.charAt(0)) < 0 ? " " : "") + after.strip() + " ";
    }

    private String manner(Voice voice, String part, Chance chance) {
        return fragments.unfold(chance.one(manners.get(voice).get(part)), chance);
    }
}
