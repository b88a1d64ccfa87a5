package org.folkmoot.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;

/** A pile of the town's forms as they stand on paper, made up from a seed, and mistakes that keyers make with them. */
final class Pile {

    static final int SHEETS = 160;
    static final List<String> QUESTIONS = List.of("live", "like", "agree", "proud", "years", "order");

    /** The place of the form whose number two others bear as well. */
    private static final int USED_AGAIN = 3;

    /** What is out of order, by place in the pile. */
    enum Bad {
        BLANK(7),
        TWO_TICKS(19),
        MARGIN(33),
        LETTER_STAPLED(41),
        OLDER_EDITION(58),
        WELSH(64),
        PAGE_MISSING(77),
        COPIED_BLANK(90),
        NUMBER_TWICE(101),
        TORN(118),
        TWO_PENS(136),
        NO_DATE(150);

        final int place;

        Bad(int place) {
            this.place = place;
        }

        static boolean at(int place) {
            return List.of(values()).stream().anyMatch(bad -> bad.place == place);
        }
    }

    /** Who keys one answer otherwise than it stands on the form; both may. */
    record Slip(int place, String question, Set<String> keyers) {}

    private static final List<String> LIVE = List.of("lives", "lives-not");
    private static final List<String> LIKE = List.of("park", "shops", "people");
    private static final List<String> AGREE =
            List.of("strongly-agree", "agree", "neither", "disagree", "strongly-disagree");
    private static final List<String> WORDS =
            List.of("mill", "river", "market", "people", "bridge", "school", "library");

    private final Map<Integer, Map<String, List<String>>> forms = new TreeMap<>();
    private final List<Slip> slips = new ArrayList<>();

    Pile(long seed, String one, String other) {
        Random random = new Random(seed);
        for (int place = 1; place <= SHEETS; place++) {
            forms.put(place, form(random));
        }
        forms.get(Bad.TWO_TICKS.place).remove("live");
        forms.get(Bad.TWO_TICKS.place).put("paper:mark:live", List.of("spoilt"));
        forms.get(Bad.MARGIN.place).put("live:margin", List.of("Only in summer"));
        List.of("proud", "years", "order.roads", "order.parks").forEach(forms.get(Bad.PAGE_MISSING.place)::remove);
        forms.put(Bad.NUMBER_TWICE.place, forms.get(numbered(Bad.NUMBER_TWICE.place)));
        forms.get(Bad.COPIED_BLANK.place).put("years", List.of("99"));
        slips(random, one, other);
    }

    private static Map<String, List<String>> form(Random random) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("live", List.of(LIVE.get(random.nextInt(LIVE.size()))));
        form.put("like", List.of(LIKE.get(random.nextInt(LIKE.size()))));
        form.put("agree.safe", List.of(AGREE.get(random.nextInt(AGREE.size()))));
        form.put("agree.clean", List.of(AGREE.get(random.nextInt(AGREE.size()))));
        form.put(
                "proud",
                List.of("The " + WORDS.get(random.nextInt(WORDS.size())) + " and the "
                        + WORDS.get(random.nextInt(WORDS.size()))));
        form.put("years", List.of(Integer.toString(random.nextInt(80))));
        boolean roads = random.nextBoolean();
        form.put("order.roads", List.of(roads ? "1" : "2"));
        form.put("order.parks", List.of(roads ? "2" : "1"));
        return form;
    }

    /** Forty mistakes in thirty-nine answers: one answer both keyers get wrong, each in another way. */
    private void slips(Random random, String one, String other) {
        while (slips.size() < 39) {
            int place = 1 + random.nextInt(SHEETS);
            String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            if (Bad.at(place)
                    || place == USED_AGAIN
                    || slips.stream()
                            .anyMatch(slip ->
                                    slip.place() == place && slip.question().equals(question))) {
                continue;
            }
            slips.add(
                    slips.isEmpty()
                            ? new Slip(place, "years", Set.of(one, other))
                            : new Slip(place, question, Set.of(slips.size() % 2 == 0 ? one : other)));
        }
    }

    List<Slip> slips() {
        return List.copyOf(slips);
    }

    /** The place whose number a form bears. */
    static int numbered(int place) {
        return place == Bad.COPIED_BLANK.place || place == Bad.NUMBER_TWICE.place ? USED_AGAIN : place;
    }

    /** What a keyer types. */
    Map<String, List<String>> typed(int place, String keyer, boolean first) {
        Map<String, List<String>> typed = new LinkedHashMap<>(forms.get(place));
        for (Slip slip : slips) {
            if (slip.place() == place && slip.keyers().contains(keyer)) {
                slip(typed, slip.question(), slip.keyers().size() == 2 && first ? 2 : 1);
            }
        }
        return typed;
    }

    Map<String, List<String>> on(int place) {
        return forms.get(place);
    }

    private static void slip(Map<String, List<String>> typed, String question, int by) {
        switch (question) {
            case "live" ->
                typed.put("live", List.of(after(LIVE, typed.get("live").getFirst())));
            case "like" ->
                typed.put("like", List.of(after(LIKE, typed.get("like").getFirst())));
            case "agree" ->
                typed.put(
                        "agree.clean",
                        List.of(after(AGREE, typed.get("agree.clean").getFirst())));
            case "proud" ->
                typed.put("proud", List.of(typed.get("proud").getFirst().replaceFirst("and", "nad")));
            case "years" ->
                typed.put(
                        "years",
                        List.of(Integer.toString(
                                by + Integer.parseInt(typed.get("years").getFirst()))));
            case "order" -> {
                List<String> roads = typed.get("order.roads");
                typed.put("order.roads", typed.get("order.parks"));
                typed.put("order.parks", roads);
            }
            default -> throw new IllegalArgumentException("There is no question " + question + ".");
        }
    }

    private static String after(List<String> options, String option) {
        return options.get((options.indexOf(option) + 1) % options.size());
    }

    /** What must be counted of a form, worked out without the program's reading of fields. */
    Map<QuestionId, Answer> truth(int place) {
        Map<String, List<String>> form = forms.get(place);
        boolean whole = place != Bad.PAGE_MISSING.place;
        Answer blank = new Answer.Missing(Why.BLANK);
        return Map.of(
                id("live"),
                place == Bad.TWO_TICKS.place
                        ? new Answer.Missing(Why.SPOILT)
                        : Answer.Chosen.of(form.get("live").getFirst()),
                id("like"),
                Answer.Chosen.of(form.get("like").getFirst()),
                id("agree"),
                new Answer.Rows(Map.of(
                        "safe", Answer.Chosen.of(form.get("agree.safe").getFirst()),
                        "clean", Answer.Chosen.of(form.get("agree.clean").getFirst()))),
                id("proud"),
                whole ? new Answer.Words(form.get("proud").getFirst()) : blank,
                id("years"),
                whole ? new Answer.Figure(new BigDecimal(form.get("years").getFirst())) : blank,
                id("order"),
                whole
                        ? new Answer.Ranked(
                                form.get("order.roads").getFirst().equals("1")
                                        ? List.of("roads", "parks")
                                        : List.of("parks", "roads"))
                        : blank);
    }

    private static QuestionId id(String question) {
        return new QuestionId(question);
    }
}
