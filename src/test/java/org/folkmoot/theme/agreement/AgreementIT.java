package org.folkmoot.theme.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.account.Role;
import org.folkmoot.report.Narrator;
import org.folkmoot.store.Databases;
import org.folkmoot.tabulation.Table;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Reading;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Samples over HTTP: what each may do and see, and what the figures are. */
class AgreementIT {
    private static final int COMMENTS = 60;
    private static final List<String> CODES = List.of("events-pride", "heritage", "countryside", "friendliness");
    private static final Coder CAT = new Coder("cat", "Cat");

    private static AgreementHouse house;
    private static Visitor ann;
    private static Visitor ben;
    private static Visitor pol;

    @BeforeAll
    static void start() {
        house = new AgreementHouse(
                Databases.h2(),
                IntStream.range(0, COMMENTS)
                        .mapToObj(i -> "A friendly place, number " + i)
                        .toArray(String[]::new));
        house.bean(Codings.class)
                .read(
                        new Reading(house.comment("A friendly place, number 3").id(), CAT, List.of("heritage")),
                        Optional.empty());
        ann = house.signedIn("ann@example.org", Role.CODER);
        ben = house.signedIn("ben@example.org", Role.CODER, Role.POLICY_OFFICER, Role.SUPERVISOR, Role.KEYER);
        pol = house.signedIn("pol@example.org", Role.POLICY_OFFICER);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static Sample drawn() {
        pol.get(AgreementHouse.BASE);
        HttpResponse<String> drawn =
                pol.post(AgreementHouse.BASE + "/draw", "survey", "residents", "question", "proud");
        assertTrue(Visitor.location(drawn).endsWith("?kept=drawn"), Visitor.location(drawn));
        return house.bean(Samples.class).of("communities").getLast();
    }

    private static HttpResponse<String> code(Visitor who, Sample sample, Samples.Item item, String... codes) {
        List<String> form = new ArrayList<>(List.of("item", item.id().toString(), "action", "done"));
        for (String code : codes) {
            form.addAll(List.of("code", code));
        }
        return who.post(AgreementHouse.BASE + "/" + sample.id() + "/code", form.toArray(String[]::new));
    }

    /** Every page and file that another coder can get, but for form tokens. */
    private static Map<String, String> everything(Visitor who, Sample sample, Samples.Item item) {
        List<String> paths = new ArrayList<>(List.of(
                AgreementHouse.THEMES + "/read?comment=" + item.comment(),
                AgreementHouse.THEMES + "/read?survey=residents&question=proud",
                AgreementHouse.BASE + "/" + sample.id() + "/code?item=" + item.id(),
                AgreementHouse.BASE + "/" + sample.id() + "/code?after=" + (item.place() - 1),
                AgreementHouse.BASE + "/" + sample.id() + "/settle?after=" + (item.place() - 1)));
        house.server
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toString().replaceAll("\\{[?&].*\\}", ""))
                .filter(path ->
                        path.matches("/desk/\\{consultation\\}(/(themes|report|quotes|responses|flags|live)(/.*)?)?"))
                .filter(path -> !path.matches(".*\\.(pdf|xlsx|docx|zip|png|svg).*"))
                .map(path -> path.replace("{consultation}", "communities"))
                .distinct()
                .forEach(path -> {
                    for (String id : List.of(
                            sample.id().toString(),
                            item.id().toString(),
                            item.comment().toString())) {
                        paths.add(path.replaceAll("\\{(survey)[^}]*\\}", "residents")
                                .replaceAll("\\{(question)[^}]*\\}", "proud")
                                .replaceAll("\\{(code|theme)[^}]*\\}", "heritage")
                                .replaceAll("\\{[^}]*\\}", id));
                    }
                });
        Map<String, String> seen = new TreeMap<>();
        for (String path : paths.stream().distinct().toList()) {
            HttpResponse<String> answer = who.get(path);
            seen.put(
                    path,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("Location").orElse("") + "\n"
                            + answer.body().replaceAll("(name=\"_?[a-z-]*token\" value=\")[^\"]*", "$1"));
        }
        return seen;
    }

    @Test
    void aCoderCannotFindTheCodesOfTheOtherByAnyRoute() {
        Sample sample = drawn();
        Samples.Item item = house.item(sample, "A friendly place, number 3");
        ann.get(AgreementHouse.BASE + "/" + sample.id() + "/code");
        code(ann, sample, item, "heritage");
        assertEquals(303, code(ann, sample, item, "events-pride").statusCode());
        Map<String, String> before = everything(ben, sample, item);
        code(ann, sample, item, "countryside", "friendliness", "diversity");
        Map<String, String> after = everything(ben, sample, item);
        assertTrue(before.size() > 60, before.keySet().toString());
        assertTrue(
                before.entrySet().stream()
                        .anyMatch(page -> page.getKey().endsWith("/codings.csv")
                                && page.getValue().startsWith("200")),
                "no file of codings was had");
        before.forEach((path, page) -> assertEquals(page, after.get(path), path));
        before.forEach((path, page) -> assertFalse(page.contains("Cat has read"), path));
        String own = ann.get(AgreementHouse.BASE + "/" + sample.id() + "/code?item=" + item.id())
                .body();
        assertTrue(own.contains("id=\"code-countryside\" name=\"code\" value=\"countryside\" checked"), own);
        String bens = ben.get(AgreementHouse.BASE + "/" + sample.id() + "/code?item=" + item.id())
                .body();
        assertFalse(
                bens.contains(" checked aria-describedby") || bens.contains(" checked>\n  <label for=\"code-"), bens);
        assertFalse(bens.contains("<mark>"), "a suggestion is shown");
        assertEquals(
                404,
                ben.get(AgreementHouse.BASE + "/" + sample.id() + "/codings.csv")
                        .statusCode());
        ben.post(AgreementHouse.BASE + "/" + sample.id() + "/give-up");
    }

    @Test
    void showsFiguresThatCanBeWorkedOutAgainFromItsFile() throws IOException {
        Sample sample = drawn();
        assertEquals(50, sample.size());
        Samples samples = house.bean(Samples.class);
        SplittableRandom random = new SplittableRandom(5);
        for (Coder coder : List.of(new Coder("1", "Ann"), new Coder("2", "Ben"))) {
            samples.next(sample, coder, 0);
            for (Optional<Samples.Item> item = samples.next(sample, coder, 0);
                    item.isPresent();
                    item = samples.next(sample, coder, 0)) {
                int place = item.get().place();
                List<String> codes = CODES.stream()
                        .filter(code -> (place + CODES.indexOf(code)) % 3 == 0 != (random.nextInt(100) < 12))
                        .toList();
                samples.code(sample, item.get(), coder, codes);
            }
        }
        String address = AgreementHouse.BASE + "/" + sample.id();
        String page = pol.get(address).body();
        assertTrue(page.contains("Settle differences"), page);
        HttpResponse<String> file = pol.get(address + "/codings.csv");
        assertEquals(200, file.statusCode());
        String kappa = String.format(Locale.UK, "%.2f", kappa(file.body(), "heritage"));
        String row = page.substring(page.indexOf("History and buildings"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertTrue(row.contains(">" + kappa + " ("), kappa + " in " + row);
        assertFalse(page.contains("<td class=\"number\">0%</td>"), "a code that nobody gave has a line");
        assertTrue(page.contains("Left out, as neither coders nor the machine gave them"), page);
        List<Samples.Both> open = samples.both(sample).stream()
                .filter(each -> each.item().outcome().isEmpty())
                .toList();
        assertFalse(open.isEmpty());
        String settle = pol.get(address + "/settle").body();
        assertTrue(settle.contains("Ann gave") && settle.contains("Ben gave"), settle);
        assertEquals(
                422,
                pol.post(
                                address + "/settle",
                                "item",
                                open.getFirst().item().id().toString(),
                                "add",
                                "nothing such")
                        .statusCode());
        HttpResponse<String> last = null;
        for (Samples.Both each : open) {
            last = pol.post(
                    address + "/settle", "item", each.item().id().toString(), "code", "heritage", "action", "done");
        }
        assertTrue(Visitor.location(pol.get(Visitor.location(last))).endsWith("?kept=settled"), Visitor.location(last));
        String result = pol.get(address).body();
        assertTrue(result.contains("Each coder beside what was settled on"), result);
        assertTrue(pol.get(AgreementHouse.BASE).body().contains("All samples together"));
        assertTrue(house.coded().values().stream().filter(coded -> coded.read()).count() >= 50);
        estimatesShares();
    }

    /** Of comments that nobody has read the machine says nothing here: the estimate is that of the sample alone. */
    private static void estimatesShares() {
        QuestionShares shares = house.bean(Shares.class).of(AgreementHouse.RESIDENTS).stream()
                .filter(each -> each.question().equals(AgreementHouse.PROUD))
                .findFirst()
                .orElseThrow();
        assertEquals(QuestionShares.Basis.ESTIMATED, shares.basis());
        assertEquals(COMMENTS, shares.comments());
        assertTrue(shares.read() >= 50 && shares.read() < COMMENTS, "read " + shares.read());
        assertTrue(shares.drawn() >= 49, "drawn " + shares.drawn());
        QuestionShares.OfCode heritage = shares.codes().stream()
                .filter(code -> code.code().equals("heritage"))
                .findFirst()
                .orElseThrow();
        long with = house.coded().values().stream()
                .filter(coded -> coded.codes().contains("heritage"))
                .count();
        assertEquals(with, heritage.byPeople() + heritage.confirmed());
        assertEquals(0, heritage.confirmed(), "nobody saw a suggestion in the sample");
        Estimate share = heritage.share().orElseThrow();
        assertEquals((double) with / shares.read(), share.value(), 0.02);
        assertTrue(share.low() >= (double) with / COMMENTS && share.low() < share.value(), share.toString());
        assertTrue(
                share.high() <= (with + COMMENTS - shares.read()) / (double) COMMENTS && share.high() > share.value(),
                share.toString());
        List<Table> tables =
                house.bean(Narrator.class).report("communities", false).tables();
        assertTrue(tables.stream()
                .map(Table::id)
                .toList()
                .containsAll(List.of(
                        "shares.residents.proud.themes",
                        "method.agreement.samples",
                        "method.agreement.figures",
                        "method.agreement.codes")));
        assertTrue(
                tables.stream()
                        .filter(table -> table.id().equals("method.agreement.codes"))
                        .findFirst()
                        .orElseThrow()
                        .notes()
                        .toString()
                        .contains("Left out, as no officer gave them"),
                "the report does not say how many codes nobody gave");
    }

    /** Cohen's kappa from the file alone, by the table of both. */
    private static double kappa(String file, String code) throws IOException {
        double[][] table = new double[2][2];
        for (CSVRecord line : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))
                .getRecords()) {
            boolean first = List.of(line.get("codes-1").split(";")).contains(code);
            boolean second = List.of(line.get("codes-2").split(";")).contains(code);
            table[first ? 1 : 0][second ? 1 : 0]++;
        }
        double n = table[0][0] + table[0][1] + table[1][0] + table[1][1];
        double chance = ((table[0][0] + table[0][1]) * (table[0][0] + table[1][0])
                        + (table[1][0] + table[1][1]) * (table[0][1] + table[1][1]))
                / (n * n);
        return ((table[0][0] + table[1][1]) / n - chance) / (1 - chance);
    }

    @Test
    void isForCodersAndPolicyOfficersAlone() {
        assertEquals(
                403,
                house.signedIn("kay@example.org", Role.KEYER)
                        .get(AgreementHouse.BASE)
                        .statusCode());
        Sample sample = drawn();
        String address = AgreementHouse.BASE + "/" + sample.id();
        assertTrue(pol.get(address).body().contains("Coders code it"));
        assertEquals(403, pol.get(address + "/code").statusCode());
        assertEquals(
                403, pol.post(address + "/code", "item", sample.id().toString()).statusCode());
        assertEquals(
                404,
                ann.get("/desk/communities/themes/agreement/00000000-0000-7000-8000-000000000001")
                        .statusCode());
        assertEquals(
                404,
                ann.get(address + "/code?item=00000000-0000-7000-8000-000000000001")
                        .statusCode());
        HttpResponse<String> again =
                pol.post(AgreementHouse.BASE + "/draw", "survey", "residents", "question", "proud");
        assertTrue(Visitor.location(again).endsWith("not-drawn"));
        assertTrue(pol.get(Visitor.location(again)).body().contains("No sample was drawn"));
        pol.post(address + "/give-up");
        assertTrue(pol.get(address).body().contains("Given up"));
    }
}
