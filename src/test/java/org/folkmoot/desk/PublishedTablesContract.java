package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.MadeUpWords;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Reckoning;
import org.folkmoot.response.Reckonings;
import org.folkmoot.response.Responses;
import org.junit.jupiter.api.Test;

/**
 * Tables that governments have published come out of raw files in which duplicates, blanks and campaign letters lie hidden: the
 * program proposes, an officer reads and decides through the pages, the table is computed.
 */
abstract class PublishedTablesContract {

    private static final List<String> SUPPORT = List.of("yes-i-do", "no-i-do-not", "unsure");
    private static final List<String> PARTS = List.of("rules", "money", "dates", "people");

    /** The standard letter of a campaign. */
    private static final String LETTER =
            "I am writing about the new investment bank. It should put the climate first, lend to"
                    + " small firms in every part of the country, and never pay for new roads or airports. The people who run it"
                    + " should answer to all of us. Please make sure that its board has workers on it, that its books are open,"
                    + " and that the money stays public for good. I hope that you will listen to the many who ask for this.";

    private final Random random = new Random(41);
    private final MadeUpWords made = new MadeUpWords(41);

    abstract Map<String, String> database();

    private Map<String, String> answers() {
        Map<String, String> cells = new HashMap<>();
        cells.put("role", random.nextInt(10) == 0 ? "organisation" : "individual");
        cells.put("support", SUPPORT.get(random.nextInt(3)));
        cells.put(
                "parts",
                String.join(
                        ";", PARTS.stream().filter(any -> random.nextBoolean()).toList()));
        if (random.nextInt(10) > 1) {
            cells.put("reasons", made.text(5, 90));
        }
        if (random.nextInt(10) > 6) {
            cells.put("more", random.nextInt(8) == 0 ? "No comment" : made.text(3, 50));
        }
        return cells;
    }

    private static void print(String what, Set<String> proposed, Set<String> truth) {
        Set<String> right = new HashSet<>(proposed);
        right.retainAll(truth);
        System.out.printf(
                Locale.ROOT,
                "%s: %d proposed, precision %.3f, recall %.3f of %d%n",
                what,
                proposed.size(),
                proposed.isEmpty() ? 1 : (double) right.size() / proposed.size(),
                truth.isEmpty() ? 1 : (double) right.size() / truth.size(),
                truth.size());
    }

    private static void assertGood(String what, Set<String> proposed, Set<String> truth, double precision) {
        print(what, proposed, truth);
        Set<String> right = new HashSet<>(proposed);
        right.retainAll(truth);
        assertTrue(right.size() >= precision * proposed.size(), what + ": precision");
        assertTrue(right.size() >= 0.99 * truth.size(), what + ": recall");
    }

    private static Map<Disposition, Long> removed(Reckoning reckoning) {
        return reckoning.removed().stream()
                .collect(Collectors.groupingBy(
                        Reckoning.Removed::disposition, Collectors.summingLong(Reckoning.Removed::sum)));
    }

    @Test
    void threeDuplicatesOfSixtySeven() throws IOException {
        try (Ballroom house = new Ballroom(database())) {
            // 64 different ones: 20 people and 44 organisations; 45 by the portal, 12 by post, 7 on paper.
            List<Map<String, String>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Map<String, String> cells = answers();
                cells.put("role", i < 20 ? "individual" : "organisation");
                cells.put("reasons", made.text(20, 90));
                all.add(cells);
            }
            Collections.shuffle(all, random);
            List<Map<String, String>> portal = new ArrayList<>(all.subList(0, 45));
            Map<String, String> twice = new HashMap<>(portal.get(7));
            twice.replaceAll((field, cell) -> field.equals("reasons") ? cell.toUpperCase(Locale.ROOT) + "!" : cell);
            portal.add(30, twice);
            house.importPortal(portal.stream()
                    .map(cells -> new Ballroom.Row("", "", cells))
                    .toList());
            for (int i = 45; i < 57; i++) {
                house.take(Ballroom.PORTAL, Channel.E_MAIL, Optional.empty(), all.get(i));
            }
            Map<String, String> mailed = new HashMap<>(portal.get(3));
            mailed.put("reasons", "Dear team,\n" + made.edited(portal.get(3).get("reasons"), 0.08));
            mailed.remove("parts");
            ResponseId byMail = house.take(Ballroom.PORTAL, Channel.E_MAIL, Optional.empty(), mailed);
            for (int i = 57; i < 64; i++) {
                house.take(Ballroom.PORTAL, Channel.PAPER, Optional.of("10427" + i + "-1"), all.get(i));
            }
            Map<String, String> again = new HashMap<>(all.get(60));
            again.put("support", all.get(60).get("support").equals("unsure") ? "yes-i-do" : "unsure");
            house.take(Ballroom.PORTAL, Channel.PAPER, Optional.of("1042760 - 1"), again);
            assertEquals(67, house.bean(Reckonings.class).of(Ballroom.PORTAL).allAnalysed());

            house.get("/desk/bill/campaigns");
            List<String> letters = all("bill/campaigns", house);
            int proposals = letters.size();
            for (String flag : List.of("same-answers", "same-sheet")) {
                List<String> sets = house.flagged(flag);
                proposals += sets.size();
                for (String set : sets) {
                    HttpResponse<String> page = house.get(set);
                    List<String> copies = Ballroom.offered(page);
                    List<String> form = new ArrayList<>(List.of("decision", "duplicate", "why", "Says the same"));
                    copies.stream().skip(1).forEach(copy -> form.addAll(List.of("response", copy)));
                    house.post(set, form);
                }
            }
            // The letters that are nearly the same: one came by the portal, the other by e-mail, from one organisation.
            for (String group : letters) {
                HttpResponse<String> page = house.get(group);
                boolean pair = page.body().contains("2 responses that say nearly the same")
                        && page.body().contains("Dear team");
                house.post(group, List.of("decision", "none", "why", "Read both"));
                if (pair) {
                    house.get("/desk/bill/responses/" + byMail);
                    house.post(
                            "/desk/bill/responses/" + byMail + "/dispose",
                            List.of("became", "duplicate", "why", "Sent by the portal too"));
                }
            }
            System.out.println("3 of 67: " + proposals + " proposals to look at for 3 duplicates");
            assertTrue(proposals <= 6, "proposals: " + proposals);
            Reckoning reckoning = house.bean(Reckonings.class).of(Ballroom.PORTAL);
            assertEquals(67, reckoning.allReceived());
            assertEquals(Map.of(Disposition.DUPLICATE, 3L), removed(reckoning));
            assertEquals(64, reckoning.allAnalysed());
            List<Answer> roles = house.bean(Responses.class).stream(Ballroom.PORTAL, Stream::toList).stream()
                    .filter(response -> response.disposition() == Disposition.INCLUDED)
                    .map(response -> response.answers().get(new QuestionId("role")))
                    .toList();
            assertEquals(20, Collections.frequency(roles, Answer.Chosen.of("individual")));
            assertEquals(44, Collections.frequency(roles, Answer.Chosen.of("organisation")));
            String page = house.get("/desk/bill/responses")
                    .body()
                    .replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ");
            assertTrue(page.contains("Received 46 8 13 67"), page);
            assertTrue(page.contains("Counted 45 7 12 64"), page);
        }
    }

    /** The proposals of texts that are nearly the same. */
    private static List<String> all(String path, Ballroom house) {
        return Ballroom.all("href=\"(/desk/" + path + "/[0-9a-f-]{36})\"", house.get("/desk/" + path));
    }

    @Test
    void aCampaignOfSevenHundredAndFiftyThree() throws IOException {
        try (Ballroom house = new Ballroom(database())) {
            campaign(house, 335, 20, 709, 44, "apart");
            Reckoning portal = house.bean(Reckonings.class).of(Ballroom.PORTAL);
            Reckoning mailbox = house.bean(Reckonings.class).of(Ballroom.MAILBOX);
            assertEquals(1_108, portal.allReceived() + mailbox.allReceived());
            assertEquals(335, portal.allAnalysed());
            assertEquals(20 + 44, mailbox.allAnalysed());
            assertEquals(399, portal.allAnalysed() + mailbox.allAnalysed());
            assertEquals(Map.of(Disposition.CAMPAIGN, 709L), removed(mailbox));
            Campaigns.Campaign campaign =
                    house.bean(Campaigns.class).campaigns("bill").getFirst();
            assertEquals(List.of(709L, 44L, 44L), List.of(campaign.identical(), campaign.varied(), campaign.counted()));
            assertEquals(
                    Optional.of("Bank for the climate"),
                    mailbox.removed().getFirst().label());
        }
    }

    @Test
    void aCampaignCountedAsOne() throws IOException {
        try (Ballroom house = new Ballroom(database())) {
            campaign(house, 40, 20, 1_360, 23, "as-one");
            Reckoning portal = house.bean(Reckonings.class).of(Ballroom.PORTAL);
            Reckoning mailbox = house.bean(Reckonings.class).of(Ballroom.MAILBOX);
            assertEquals(1_443, portal.allReceived() + mailbox.allReceived());
            assertEquals(Map.of(Disposition.CAMPAIGN, 1_359L), removed(mailbox));
            assertEquals(40 + 20 + 1 + 23, portal.allAnalysed() + mailbox.allAnalysed());
        }
    }

    private void campaign(Ballroom house, int portal, int letters, int identical, int varied, String rule)
            throws IOException {
        house.importPortal(IntStream.range(0, portal)
                .mapToObj(any -> new Ballroom.Row("", "", answers()))
                .toList());
        record Mail(String words, boolean campaign) {}
        List<Mail> mails = new ArrayList<>();
        // Some who write on their own speak of the same things, and two of them quote a sentence of the letter.
        for (int i = 0; i < letters; i++) {
            mails.add(new Mail(
                    made.text(60, 300)
                            + (i < 2
                                    ? " You have read that it should lend to small firms in every part of the country. "
                                    : " ")
                            + made.text(20, 200),
                    false));
        }
        for (int i = 0; i < identical; i++) {
            mails.add(new Mail(
                    switch (i % 4) {
                        case 0 -> LETTER.replace(". ", ".\n\n");
                        case 1 -> LETTER.replace("  ", " ") + "\n";
                        case 2 -> LETTER.toUpperCase(Locale.ROOT);
                        default -> LETTER;
                    },
                    true));
        }
        for (int i = 0; i < varied; i++) {
            mails.add(new Mail(
                    switch (i % 4) {
                        case 0 -> "Dear minister,\n" + LETTER + "\nYours, " + made.text(2, 4);
                        case 1 -> made.text(100, 300) + "\n" + LETTER + "\n" + made.text(30, 200);
                        case 2 -> made.edited(LETTER, 0.1);
                        default -> made.edited(LETTER, 0.2) + "\n" + made.text(20, 60);
                    },
                    true));
        }
        Collections.shuffle(mails, random);
        Map<String, Boolean> truth = new HashMap<>();
        for (Mail mail : mails) {
            truth.put(house.mail(Channel.E_MAIL, mail.words()).toString(), mail.campaign());
        }
        List<String> groups = all("bill/campaigns", house);
        Set<String> proposed = new HashSet<>();
        for (String group : groups) {
            house.bean(Campaigns.class)
                    .group(
                            "bill",
                            new ResponseId(java.util.UUID.fromString(group.substring(group.lastIndexOf('/') + 1))))
                    .orElseThrow()
                    .members()
                    .forEach(member -> proposed.add(member.id().toString()));
        }
        assertGood(
                "Campaign of " + (identical + varied),
                proposed,
                truth.keySet().stream().filter(truth::get).collect(Collectors.toSet()),
                0.99);
        for (String group : groups) {
            HttpResponse<String> page = house.get(group);
            List<String> shown = Ballroom.all("name=\"one\\.([0-9a-f-]{36})\"", page);
            boolean campaign = page.body().contains("new investment bank");
            List<String> form = new ArrayList<>(List.of("why", "Read them"));
            if (campaign) {
                form.addAll(List.of("decision", "new", "name", "Bank for the climate", "rule", rule));
                shown.stream()
                        .filter(id -> !truth.getOrDefault(id, false))
                        .forEach(id -> form.addAll(List.of("one." + id, "out")));
            } else {
                form.addAll(List.of("decision", "none"));
            }
            house.post(group, form);
        }
        assertEquals(List.of(), all("bill/campaigns", house));
        // What no program found is found by reading the mailbox.
        String campaign =
                house.bean(Campaigns.class).campaigns("bill").getFirst().id().toString();
        truth.keySet().stream()
                .filter(id -> truth.get(id) && !proposed.contains(id))
                .forEach(id -> {
                    house.get("/desk/bill/responses/" + id);
                    house.post(
                            "/desk/bill/responses/" + id + "/campaign",
                            List.of("campaign", campaign, "campaign-why", "It follows the letter"));
                });
    }

    /** How many of each sort there are; the published table has these numbers at full size. */
    record Size(int once, int exact, int different, int both, int blank, int nobody, int mailed) {
        int received() {
            return once + 2 * exact + 2 * different + 3 * both + blank + nobody;
        }
    }

    static final Size FULL = new Size(7_010, 112, 64, 12, 70, 199, 80);
    static final Size SHORT = new Size(700, 11, 6, 2, 7, 20, 8);

    /** Removed: no valid name or contact, blank, and copies and changed repeats from the same people. */
    void severalResponsesFromOnePerson(Size size) throws IOException {
        try (Ballroom house = new Ballroom(database())) {
            List<Ballroom.Row> rows = new ArrayList<>();
            Set<String> repeats = new HashSet<>();
            for (int i = 0; i < size.once(); i++) {
                rows.add(person(answers()));
            }
            for (int i = 0; i < size.exact() + size.different() + size.both(); i++) {
                Ballroom.Row first = person(answers());
                Map<String, String> said = first.cells();
                said.put("parts", "rules");
                rows.add(first);
                repeats.add(first.name());
                String name = i % 2 == 0 ? first.name() : first.name().toUpperCase(Locale.ROOT) + " ";
                if (i < size.exact() || i >= size.exact() + size.different()) {
                    rows.add(new Ballroom.Row(name, first.contact(), said));
                }
                if (i >= size.exact()) {
                    Map<String, String> changed = new HashMap<>(said);
                    changed.put("support", said.get("support").equals("unsure") ? "yes-i-do" : "unsure");
                    changed.put("more", made.text(5, 40));
                    rows.add(new Ballroom.Row(name, first.contact(), changed));
                }
            }
            for (int i = 0; i < size.blank(); i++) {
                rows.add(person(
                        switch (i % 3) {
                            case 0 -> Map.of();
                            case 1 -> Map.of("reasons", "n/a");
                            default -> Map.of("reasons", "-", "more", "No comment.");
                        }));
            }
            for (int i = 0; i < size.nobody(); i++) {
                Ballroom.Row row = person(answers());
                rows.add(new Ballroom.Row(
                        i % 3 == 0 ? "" : i % 3 == 1 ? "Anonymous" : row.name(),
                        i % 3 == 2 ? (i % 2 == 0 ? "" : "not telling") : row.contact(),
                        row.cells()));
            }
            assertEquals(size.received(), rows.size());
            Collections.shuffle(rows, random);
            house.importPortal(rows.subList(size.mailed(), rows.size()));
            for (Ballroom.Row row : rows.subList(0, size.mailed())) {
                ResponseId id = house.take(Ballroom.PORTAL, Channel.LETTER, Optional.empty(), filled(row.cells()));
                house.from(id, row.name(), row.contact());
            }
            decide(house, size);
            Reckoning reckoning = house.bean(Reckonings.class).of(Ballroom.PORTAL);
            long merged = size.different() + size.both();
            assertEquals(size.received(), reckoning.allReceived());
            assertEquals(
                    Map.of(
                            Disposition.OUT_OF_SCOPE,
                            (long) size.nobody(),
                            Disposition.BLANK,
                            (long) size.blank(),
                            Disposition.DUPLICATE,
                            (long) size.exact() + size.both(),
                            Disposition.MERGED,
                            merged),
                    removed(reckoning));
            assertEquals(size.once() + size.exact() + merged, reckoning.allAnalysed());
            assertEquals(
                    size.mailed(),
                    reckoning.received().getOrDefault(Channel.LETTER, 0L).intValue());
            assertEquals(0, house.bean(Flags.class).open("bill"));
        }
    }

    private static Map<String, String> filled(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int people;

    /** Somebody else each time; some share an address or a name with another. */
    private Ballroom.Row person(Map<String, String> cells) {
        people++;
        String name = people % 50 == 1 ? "Ann Smith" : made.text(2, 3) + " " + Integer.toString(people, 36) + "son";
        String contact = people % 7 == 0
                ? "01632 " + (960_000 + people)
                : "home" + (people % 40 == 2 ? people - 1 : people) + "@example.org";
        return new Ballroom.Row(name, contact, cells);
    }

    private void decide(Ballroom house, Size size) {
        int before = 0;
        house.get("/desk/bill/flags");
        for (String set : house.flagged("same-answers")) {
            before += Ballroom.offered(house.get(set)).size() - 1;
        }
        int single = 0;
        for (String flag : List.of("no-sender", "blank")) {
            for (List<String> some = house.flagged(flag); !some.isEmpty(); some = house.flagged(flag)) {
                HttpResponse<String> page = house.get(some.getFirst());
                List<String> form = new ArrayList<>(List.of(
                        "decision",
                        flag.equals("blank") ? "blank" : "out-of-scope",
                        "why",
                        flag.equals("blank") ? "Says nothing" : "The call said that a name and a contact are needed"));
                List<String> offered = Ballroom.offered(page);
                single += offered.size();
                offered.forEach(id -> form.addAll(List.of("response", id)));
                house.post(some.getFirst(), form);
            }
        }
        int exact = 0;
        for (List<String> sets = house.flagged("same-answers"); !sets.isEmpty(); sets = house.flagged("same-answers")) {
            for (String set : sets) {
                List<String> copies = Ballroom.offered(house.get(set));
                exact += copies.size() - 1;
                List<String> form = new ArrayList<>(List.of("decision", "duplicate", "why", "The same twice"));
                copies.stream().skip(1).forEach(copy -> form.addAll(List.of("response", copy)));
                house.post(set, form);
            }
        }
        int merged = 0;
        for (List<String> sets = house.flagged("same-sender"); !sets.isEmpty(); sets = house.flagged("same-sender")) {
            for (String set : sets) {
                HttpResponse<String> page = house.get(set);
                List<String> counted = Ballroom.all(
                        "name=\"response\" value=\"([^\"]+)\"[^>]*>\\s*<label[^>]*>(?:(?!</label>).)*Counted</label>",
                        page);
                List<String> form = new ArrayList<>(List.of("decision", "merge"));
                counted.stream().skip(1).forEach(id -> form.addAll(List.of("response", id)));
                String merge = house.post(set, form);
                house.get(merge);
                house.post(
                        merge, List.of("why", "One person wrote twice", "answer.reasons", "all", "answer.more", "all"));
                merged += counted.size() - 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d received: copies proposed %d of %d (%d before those without a sender were decided), blank or without sender %d of %d, changed repeats %d of %d%n",
                size.received(),
                exact,
                size.exact() + size.both(),
                before,
                single,
                size.blank() + size.nobody(),
                merged,
                size.different() + size.both());
        assertTrue(
                before >= size.exact() + size.both() && before * 0.9 <= size.exact() + size.both(),
                "copies: recall of 1 and precision of 0.9, of those without a sender too: " + before);
        assertEquals(size.exact() + size.both(), exact, "copies: precision and recall of 1");
        assertEquals(size.blank() + size.nobody(), single, "blank or without sender: precision and recall of 1");
        assertEquals(size.different() + size.both(), merged, "repeats: precision and recall of 1");
    }
}
